import {
  eventCategories,
  eventFromPathSegment,
  eventNames,
  eventPath,
  events,
  findEvent,
  isEventName,
  upcomingEvents,
} from '@clockhouse/core/events'
import { describe, expect, it } from 'vitest'
import { officialNames } from './official-names.ts'

describe('the list of events', () => {
  it('is exactly the 50 official names', () => {
    expect(officialNames).toHaveLength(50)
    expect([...eventNames].sort()).toEqual([...officialNames].sort())
  })

  it('fills every category with as many events as the documentation', () => {
    const counts = eventCategories.map(({ id }) => [
      id,
      Object.values(events).filter(({ category }) => category === id).length,
    ])
    expect(Object.fromEntries(counts)).toEqual({
      'time-tracking': 10,
      'clients-projects': 9,
      scheduling: 4,
      financials: 4,
      expenses: 4,
      'workspace-users': 11,
      approvals: 2,
      'time-off': 6,
    })
  })

  it('allows all of them from manifest 1.5 on, and the upcoming one from 1.6', () => {
    expect(new Set(Object.values(events).map(({ manifestVersion }) => manifestVersion))).toEqual(
      new Set(['1.5']),
    )
    expect(upcomingEvents.TIME_OFF_REQUEST_STARTED.manifestVersion).toBe('1.6')
  })

  it('describes no two events alike', () => {
    const descriptions = [...Object.values(events), ...Object.values(upcomingEvents)].map(
      ({ description }) => description,
    )
    expect(new Set(descriptions).size).toBe(51)
  })
})

describe('finding an event', () => {
  it('finds the official and the upcoming ones by name', () => {
    expect(findEvent('NEW_INVOICE')).toMatchObject({
      name: 'NEW_INVOICE',
      entity: 'invoice',
      category: 'financials',
    })
    expect(findEvent('TIME_OFF_REQUEST_STARTED')).toMatchObject({ entity: 'time-off-request' })
  })

  it.each(['', 'new_invoice', 'KIOSK_OPENED', 'toString', '__proto__', 'constructor'])(
    'finds nothing for %j',
    (name) => {
      expect(findEvent(name)).toBeNull()
      expect(isEventName(name)).toBe(false)
    },
  )

  it('counts only the 50 as names of events to ask for', () => {
    expect(isEventName('NEW_INVOICE')).toBe(true)
    expect(isEventName('TIME_OFF_REQUEST_STARTED')).toBe(false)
  })
})

describe('the path of an event', () => {
  it('is its name in lower case with hyphens', () => {
    expect(eventPath('NEW_TIME_ENTRY')).toBe('/webhooks/new-time-entry')
    expect(eventPath('LIMITED_USERS_ADDED_TO_WORKSPACE')).toBe('/webhooks/limited-users-added-to-workspace')
  })

  it('leads back to the event, for all 51', () => {
    for (const name of [...eventNames, 'TIME_OFF_REQUEST_STARTED']) {
      expect(eventFromPathSegment(eventPath(name).slice('/webhooks/'.length))).toBe(name)
    }
  })

  it.each(['', 'NEW_TIME_ENTRY', 'new-time-entry/', 'new_time_entry', 'constructor', '..'])(
    'does not take %j for one',
    (segment) => expect(eventFromPathSegment(segment)).toBeNull(),
  )
})
