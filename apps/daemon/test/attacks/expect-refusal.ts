import { expect } from 'vitest'
import { type Answer, type House, type QuarantineItem, until } from '../harness.ts'

/** The refused request of this id, as the admin API shows it, with everything that is known of it. */
async function refusedRequest(house: House, requestId: string): Promise<Answer> {
  const item: QuarantineItem = await until(async () => {
    const { body } = await house.admin('/quarantine?limit=50')
    return body.items.find((one: QuarantineItem) => one.requestId === requestId) ?? null
  })
  return house.admin(`/quarantine/${item.id}`)
}

/** What is expected of a refusal. */
export interface ExpectedRefusal {
  status: number
  /** Null: it fell before its signature was looked at. */
  failedCheck: string | null
  /** Texts that must stand nowhere, neither whole nor in parts. */
  secrets: readonly string[]
}

/**
 * A refusal as the contract promises it: a problem document; an entry in quarantine with the very check that failed; no
 * part of a token in either of them, nor in the log.
 */
export async function expectRefusal(house: House, answer: Answer, expected: ExpectedRefusal): Promise<void> {
  const { status, failedCheck } = expected
  expect([answer.status, answer.text]).toEqual([status, answer.text])
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  const requestId = answer.headers.get('x-request-id') ?? ''
  expect(answer.body).toMatchObject({ status, requestId })
  expect(answer.body.detail.length).toBeGreaterThan(10)

  const refused = await refusedRequest(house, requestId)
  const item: QuarantineItem = refused.body
  expect(item).toMatchObject({ status, failedCheck, requestId })
  const checks: { check: string; outcome: string }[] = refused.body.signature?.checks ?? []
  const failed = checks.filter(({ outcome }) => outcome === 'failed').map(({ check }) => check)
  expect(failed).toEqual(failedCheck === null ? [] : [failedCheck])

  const places = { answer: answer.text, quarantine: refused.text, log: house.log.join('') }
  expect(leaksIn(places, expected.secrets)).toEqual([])
}

/** Where a token stands, or a part of it that is longer than a word. */
function leaksIn(places: Record<string, string>, tokens: readonly string[]): string[] {
  const parts = tokens.flatMap((token) => [token, ...token.split('.')]).filter((part) => part.length > 12)
  return Object.entries(places).flatMap(([place, text]) =>
    parts.filter((part) => text.includes(part)).map((part) => `${place}: ${part.slice(0, 20)}…`),
  )
}
