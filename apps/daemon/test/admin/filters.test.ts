import { type FilterTerm, formatFilter } from '@clockhouse/core/filter'
import { matchesFilter } from '@clockhouse/core/filter/matches'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { presentDelivery } from '../../src/store/present-delivery.ts'
import type { DeliveryRow } from '../../src/store/tables.ts'
import { type AdminHouse, openHouse, testClock } from './admin-house.ts'
import { storeDelivery, storeInstallation } from './stored.ts'

const EVENTS = [
  'NEW_TIME_ENTRY',
  'TIMER_STOPPED',
  'NEW_TAG',
  'EXPENSE_CREATED',
  'TIME_OFF_REQUEST_STARTED',
  'NOT_KNOWN_YET',
]
const MINUTE = 60_000

describe('a filter over indexed fields', () => {
  let house: AdminHouse
  let rows: DeliveryRow[] = []
  let installations: string[] = []
  beforeAll(async () => {
    const clock = testClock()
    clock.forward(-200 * MINUTE)
    house = await openHouse({ clock })
    installations = [
      await storeInstallation(house, { workspaceId: 'w1', addonId: 'a1' }),
      await storeInstallation(house, { workspaceId: 'w1', addonId: 'a2', status: 'DELETED' }),
      await storeInstallation(house, { workspaceId: 'w2', addonId: 'a3' }),
    ]
    rows = await fill(house, installations, 160)
    house.clock.forward(40 * MINUTE)
  })
  afterAll(() => house[Symbol.asyncDispose]())

  const list = async (filter: string): Promise<string[]> => {
    const found: string[] = []
    let cursor: string | null = null
    do {
      const query = new URLSearchParams({ filter, limit: '90', ...(cursor === null ? {} : { cursor }) })
      const { status, body } = await house.call(`/deliveries?${query}`)
      expect([filter, status, body.errors]).toEqual([filter, 200, undefined])
      found.push(...body.items.map((item: { id: string }) => item.id))
      cursor = body.nextCursor
    } while (cursor !== null)
    return found
  }

  /** What core says of the same deliveries one by one. */
  const expected = (terms: FilterTerm[]): string[] =>
    rows
      .filter((row) => matchesFilter(terms, presentDelivery(row), house.clock.now()))
      .map((row) => row.id)
      .sort()
      .reverse()

  it('finds what core finds, whatever is combined', async () => {
    await fc.assert(
      fc.asyncProperty(
        termsOver(
          () => rows,
          () => installations,
        ),
        async (terms) => {
          expect(await list(formatFilter(terms))).toEqual(expected(terms))
        },
      ),
      { numRuns: 80 },
    )
  })

  it('takes a filter of nothing but spaces as none', async () => {
    expect(await list('   ')).toHaveLength(rows.length)
  })

  it('takes more values than it walks indexes for', async () => {
    const many = Array.from({ length: 150 }, (_, n) => `E${n}`).join(',')
    expect(await list(`event:${many},NEW_TAG`)).toEqual(
      expected([{ kind: 'field', field: 'event', negated: false, values: ['NEW_TAG'] }]),
    )
  })

  it('is refused with the place and what was probably meant', async () => {
    const wrong: [string, RegExp][] = [
      ['evnt:NEW_TAG', /at 1.*event:/],
      ['event:NEW_TAG source:clokify', /at 15.*source:clockify/],
      ['after:yesterday', /no moment/],
      ['event:', /say a value/],
      ['"open', /not closed/],
      ['hello', /quoted/],
      ['body.project.id=1', /only indexed fields/],
      ['"some text"', /only indexed fields/],
    ]
    for (const [filter, message] of wrong) {
      const { status, body } = await house.call(`/deliveries?${new URLSearchParams({ filter })}`)
      expect([filter, status, body.errors[0].pointer]).toEqual([filter, 400, '/filter'])
      expect(body.errors[0].message).toMatch(message)
    }
    expect((await house.call(`/deliveries?filter=${'x'.repeat(2001)}`)).status).toBe(400)
  })

  it('never fails on any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (filter) => {
        const { status } = await house.call(`/deliveries?${new URLSearchParams({ filter })}`)
        expect([200, 400]).toContain(status)
      }),
      { numRuns: 100 },
    )
  })
})

/** Deliveries of every kind, a minute apart. */
async function fill(house: AdminHouse, installations: string[], count: number): Promise<DeliveryRow[]> {
  const rows: DeliveryRow[] = []
  for (let n = 0; n < count; n++) {
    house.clock.forward(MINUTE)
    const claimed = n % 5 !== 0
    const choice = n % 3
    rows.push(
      await storeDelivery(house, {
        event: EVENTS[n % EVENTS.length] ?? '',
        workspace_id: !claimed && n % 4 === 0 ? null : choice === 2 ? 'w2' : 'w1',
        addon_id: claimed ? (['a1', 'a2', 'a3'][choice] ?? null) : n % 2 === 0 ? 'never-installed' : null,
        installation_id: claimed ? (installations[choice] ?? null) : null,
        entity_id: n % 4 === 0 ? null : `entity-${n % 7}`,
        source: n % 11 === 0 ? 'sample' : n % 23 === 0 ? 'replay' : 'clockify',
        duplicate_of: n % 13 === 5 ? (rows[n - 1]?.id ?? null) : null,
        verification: n % 19 === 0 ? 'secret' : n % 29 === 0 ? 'off' : 'jwt',
        request_id: `request-${n % 31}`,
      }),
    )
  }
  return rows
}

function termsOver(rows: () => DeliveryRow[], installations: () => string[]): fc.Arbitrary<FilterTerm[]> {
  const field = (
    name: Extract<FilterTerm, { kind: 'field' }>['field'],
    values: fc.Arbitrary<string>,
    max = 3,
  ) =>
    fc.record({
      kind: fc.constant('field' as const),
      field: fc.constant(name),
      negated: max === 1 ? fc.constant(false) : fc.boolean(),
      values: fc.array(values, { minLength: 1, maxLength: max }),
    })
  const any = (...values: string[]) => fc.constantFrom(...values)
  const time = any('30m', '1h', '2h', '170m', '2020-01-01', '2100-01-01')
  const term = fc.oneof(
    field('event', any(...EVENTS, 'NEW_CLIENT')),
    field('category', any('time-tracking', 'time-off', 'expenses', 'clients-projects', 'approvals')),
    field('workspace', any('w1', 'w2', 'w3')),
    field('addon', any('a1', 'a2', 'a3', 'never-installed', 'a9')),
    field(
      'installation',
      fc.nat({ max: 2 }).map((n) => installations()[n] ?? 'ins_none'),
    ),
    field('entity', any('entity-1', 'entity-2', 'entity-9')),
    field('source', any('clockify', 'sample', 'replay')),
    field('verification', any('jwt', 'secret', 'off')),
    field('duplicate', any('true', 'false')),
    field('unclaimed', any('true', 'false')),
    field('known', any('true', 'false')),
    field('request', any('request-3', 'request-30', 'request-x')),
    field(
      'id',
      fc.nat({ max: 159 }).map((n) => rows()[n]?.id ?? 'dlv_none'),
    ),
    field('after', time, 1),
    field('before', time, 1),
  )
  return fc.array(term, { minLength: 1, maxLength: 4 })
}
