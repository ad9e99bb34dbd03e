import { describe, expect, it } from 'vitest'
import type { DeliverySummary } from '../../src/contract/deliveries.ts'
import { parseFilter } from '../../src/filter/filter.ts'
import { matchesFilter } from '../../src/filter/matches-filter.ts'
import { createIdFactory } from '../../src/ids/ids.ts'

const newId = createIdFactory({ now: () => 1, random: (count) => new Uint8Array(count) })
const delivery: DeliverySummary = {
  id: newId('dlv'),
  event: 'NEW_TAG',
  known: true,
  category: 'time-tracking',
  workspaceId: 'w1',
  addonId: 'a1',
  installationId: null,
  entityId: 'e1',
  receivedAt: '2026-11-24T12:00:00.000Z',
  source: 'clockify',
  duplicate: false,
  duplicateOf: null,
  verification: 'jwt',
  sizeBytes: 100,
  requestId: 'r1',
  summary: 'Somebody made the tag urgent',
}
const matches = (filter: string): boolean => {
  const parsed = parseFilter(filter)
  return parsed.kind === 'parsed' && matchesFilter(parsed.terms, delivery, Date.parse('2026-11-24T13:00:00Z'))
}

describe('a delivery that has just arrived', () => {
  it.each([
    '',
    'event:NEW_TAG,TAG_UPDATED',
    '-event:TAG_UPDATED',
    'unclaimed:true',
    'after:2h',
    'before:30m',
    'workspace:w1 entity:e1',
  ])('belongs into a list filtered by "%s"', (filter) => expect(matches(filter)).toBe(true))

  it.each([
    'event:TAG_UPDATED',
    '-event:NEW_TAG',
    'unclaimed:false',
    'after:30m',
    'before:2h',
    'workspace:w1 entity:e2',
    'body.id=1',
    '"urgent"',
  ])('stays out of a list filtered by "%s"', (filter) => expect(matches(filter)).toBe(false))
})
