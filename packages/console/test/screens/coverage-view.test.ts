import { describe, expect, it } from 'vitest'
import { coverageCounts, coverageGroups } from '../../src/screens/coverage/coverage-view.ts'
import type { EventCoverage } from '../../src/screens/coverage/queries.ts'

const met = (event: string, changes: Partial<EventCoverage> = {}): EventCoverage => ({
  event,
  category: 'time-tracking',
  entity: 'time-entry',
  description: 'Something happened',
  manifestVersion: '1.5',
  path: '/webhooks/x',
  declared: true,
  count: 3,
  lastReceivedAt: '2026-11-24T10:00:00.000Z',
  lastDeliveryId: null,
  lastSampleAt: '2026-11-24T10:00:00.000Z',
  ...changes,
})
const events = [
  met('NEW_TIME_ENTRY'),
  met('NEW_CLIENT', { category: 'clients-projects', entity: 'client', count: 0, lastReceivedAt: null }),
  met('NEW_TIMER_STARTED', { declared: false, lastSampleAt: null }),
]
const shown = (...[show, find]: [Parameters<typeof coverageGroups>[1], string]) =>
  coverageGroups(events, show, find).map(({ title, events: of }) => [title, of.map(({ event }) => event)])

describe('the coverage', () => {
  it('shows the events by category and leaves empty categories out', () => {
    expect(shown('all', '')).toEqual([
      ['Time tracking', ['NEW_TIME_ENTRY', 'NEW_TIMER_STARTED']],
      ['Clients and projects', ['NEW_CLIENT']],
    ])
  })

  it('narrows to what is not declared, never came, or was never tried', () => {
    expect(shown('undeclared', '')).toEqual([['Time tracking', ['NEW_TIMER_STARTED']]])
    expect(shown('never-received', '')).toEqual([['Clients and projects', ['NEW_CLIENT']]])
    expect(shown('never-tried', '')).toEqual([['Time tracking', ['NEW_TIMER_STARTED']]])
  })

  it('finds events by every word of their names and what they are about', () => {
    expect(shown('all', 'new timer')).toEqual([['Time tracking', ['NEW_TIMER_STARTED']]])
    expect(shown('all', 'CLIENT')).toEqual([['Clients and projects', ['NEW_CLIENT']]])
    expect(shown('all', 'nothing like it')).toEqual([])
  })

  it('says how many each view has', () => {
    expect(coverageCounts(events)).toEqual({ all: 3, undeclared: 1, 'never-received': 1, 'never-tried': 1 })
  })
})
