import { eventNames, payloadIssues } from '@clockhouse/core/events'
import { workspaceIdOf } from '@clockhouse/core/events/entity-id'
import { sampleOf } from '@clockhouse/core/samples'
import { describe, expect, it } from 'vitest'

/** All strings of a body with the keys under which they stand. */
function stringsIn(value: unknown, key = ''): [key: string, text: string][] {
  if (typeof value === 'string') return [[key, value]]
  if (typeof value !== 'object' || value === null) return []
  const isList = Array.isArray(value)
  return Object.entries(value).flatMap(([inner, item]) => stringsIn(item, isList ? key : inner))
}

const everything = eventNames.flatMap((event) => stringsIn(sampleOf(event)))

describe('a sample', () => {
  it.each(eventNames)('of %s is a valid payload', (event) => {
    expect(payloadIssues(event, sampleOf(event))).toEqual([])
    expect(Object.keys(sampleOf(event)).length).toBeGreaterThan(2)
  })

  it('is a fresh copy each time', () => {
    const first = sampleOf('NEW_TIME_ENTRY')
    first.project = null
    expect(sampleOf('NEW_TIME_ENTRY').project).not.toBeNull()
  })
})

describe('all samples together', () => {
  it('take place in one workspace', () => {
    const workspaces = eventNames.map((event) => workspaceIdOf(sampleOf(event))).filter((id) => id !== null)
    expect(new Set(workspaces).size).toBe(1)
  })

  it('name things by 24 hexadecimal characters', () => {
    const ids = everything.filter(([key, text]) => /^(id|.*Id|.*Ids)$/.test(key) && text !== '')
    expect(ids.length).toBeGreaterThan(200)
    expect(ids.filter(([, text]) => !/^[0-9a-f]{24}$/.test(text))).toEqual([])
  })

  it('keep an id for one person throughout', () => {
    const names = new Map<string, Set<string>>()
    for (const event of ['TIMER_STOPPED', 'TIME_ENTRY_RESTORED'] as const) {
      const user = sampleOf(event).user as { id: string; name: string }
      names.set(user.id, (names.get(user.id) ?? new Set()).add(user.name))
    }
    expect([...names.values()].map((known) => [...known])).toEqual([['Ana Kovač']])
  })

  it('write to nobody real', () => {
    const addresses = everything.filter(([, text]) => /@|:\/\//.test(text)).map(([, text]) => text)
    expect(addresses.length).toBeGreaterThan(5)
    expect(addresses.filter((text) => !/tidewater\.example(\/|$)/.test(text))).toEqual([])
  })

  it('show both the documented entry and the one that comes today', () => {
    expect(sampleOf('NEW_TIME_ENTRY')).toHaveProperty('taskId')
    expect(sampleOf('TIME_ENTRY_DELETED')).not.toHaveProperty('taskId')
    expect(sampleOf('TIME_ENTRY_DELETED')).toMatchObject({ task: null, type: 'REGULAR' })
  })

  it('add up: the invoice is its items and the tax', () => {
    const invoice = sampleOf('NEW_INVOICE') as Record<'subtotal' | 'taxAmount' | 'amount' | 'tax', number> & {
      items: { quantity: number; unitPrice: number; amount: number }[]
    }
    for (const item of invoice.items) expect(item.amount).toBe((item.quantity * item.unitPrice) / 100)
    expect(invoice.items.reduce((sum, item) => sum + item.amount, 0)).toBe(invoice.subtotal)
    expect(invoice.taxAmount).toBe((invoice.subtotal * invoice.tax) / 10_000)
    expect(invoice.amount).toBe(invoice.subtotal + invoice.taxAmount)
  })
})
