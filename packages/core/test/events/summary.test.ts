import { eventNames } from '@clockhouse/core/events'
import { summarize } from '@clockhouse/core/events/summary'
import { sampleOf } from '@clockhouse/core/samples'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pendingTimeOff } from './documented-office.ts'
import { entry, liveEntry, running } from './documented-work.ts'

const allNames = [...eventNames, 'TIME_OFF_REQUEST_STARTED']

/** Events, bodies, and what is said about them. */
const told: [event: string, body: unknown, sentence: string][] = [
  ['NEW_TIMER_STARTED', running, 'Wren Sato started a timer on Orchard survey: Rows 1 to 9'],
  ['TIMER_STOPPED', entry, 'Wren Sato stopped a 1 h 20 min entry on Orchard survey: Rows 1 to 9'],
  [
    'TIME_ENTRY_DELETED',
    liveEntry,
    "Wren Sato's 1 h 20 min entry on Orchard survey was deleted: Rows 1 to 9",
  ],
  ['TIME_ENTRY_SPLIT', running, "Wren Sato's entry on Orchard survey was split: Rows 1 to 9"],
  ['TIMER_STOPPED', { timeInterval: { duration: 'PT8H' } }, 'An 8 h entry was stopped'],
  ['NEW_TIME_ENTRY', { timeInterval: { duration: 'PT11M3S' } }, 'An 11 min entry was added'],
  ['NEW_TIME_ENTRY', { timeInterval: { duration: 'PT42S' } }, 'A 42 s entry was added'],
  ['NEW_TIME_ENTRY', { timeInterval: { duration: 'P1DT1H' } }, 'A 25 h entry was added'],
  [
    'NEW_TIME_ENTRY',
    { timeInterval: { start: '2025-05-05T06:00:00Z', end: '2025-05-05T08:00:00Z' } },
    'A 2 h entry was added',
  ],
  ['CLIENT_UPDATED', { name: 'Apple & Sons', archived: true }, 'Client Apple & Sons was changed (archived)'],
  ['NEW_PROJECT', { name: 'Survey', client: { name: 'Apple' } }, 'Project Survey for Apple was created'],
  ['TASK_UPDATED', { name: 'Count', status: 'DONE' }, 'Task Count was changed (done)'],
  ['ASSIGNMENT_PUBLISHED', { assignmentId: '5f0a1c2b3d4e5f6071829308' }, 'Assignment …829308 was published'],
  [
    'NEW_INVOICE',
    { number: 'INV-0107', clientName: 'Northwind', amount: 125000, currency: 'EUR' },
    'Invoice INV-0107 for Northwind was created: 1,250.00 EUR',
  ],
  ['INVOICE_UPDATED', { number: '9', status: 'PARTIALLY_PAID' }, 'Invoice 9 was changed (partially paid)'],
  ['NEW_INVOICE', { amount: -123456789 }, 'An invoice was created: -1,234,567.89'],
  [
    'COST_RATE_UPDATED',
    {
      rateChangeSource: 'PROJECT_MEMBER',
      amount: 4150,
      currency: { code: 'NOK' },
      since: '2025-05-31T22:00:00Z',
    },
    'The cost rate of a project member was changed to 41.50 NOK, from 1 Jun 2025',
  ],
  [
    'EXPENSE_CREATED',
    { total: 4500, date: '2025-05-06T00:00:00Z', notes: 'Fuel' },
    'An expense of 45.00 for 6 May 2025 was recorded: Fuel',
  ],
  ['USER_JOINED_WORKSPACE', { email: 'wren@orchard.test' }, 'wren@orchard.test joined the workspace'],
  [
    'USERS_INVITED_TO_WORKSPACE',
    {
      inviter: { name: 'Idris' },
      invitedUserEmails: ['a@x.test', 'b@x.test', 'c@x.test', 'd@x.test', 'e@x.test'],
    },
    'Idris invited a@x.test, b@x.test, c@x.test and 2 more',
  ],
  [
    'LIMITED_USERS_ADDED_TO_WORKSPACE',
    { inviter: { name: 'Idris' }, invitedUserNames: ['Gate'] },
    'Idris added 1 limited user: Gate',
  ],
  ['USER_GROUP_UPDATED', { name: 'Pickers', userIds: ['1', '2'] }, 'Group Pickers was changed (2 people)'],
  [
    'APPROVAL_REQUEST_STATUS_UPDATED',
    {
      dateRange: { start: '2025-05-04T22:00:00Z', end: '2025-05-11T21:59:59Z' },
      owner: { userName: 'Wren', timezone: 'Europe/Oslo' },
      status: { state: 'REJECTED', updatedByUserName: 'Idris', note: 'Friday is missing' },
    },
    "Wren's time of 5 to 11 May 2025 was rejected by Idris: Friday is missing",
  ],
  ['TIME_OFF_REQUESTED', pendingTimeOff, 'Time off from 7 to 11 Jul 2025 was requested'],
  ['TIME_OFF_REQUEST_STARTED', pendingTimeOff, 'Time off from 7 to 11 Jul 2025 has begun'],
  [
    'TIME_OFF_REQUESTED',
    { ...pendingTimeOff, halfDay: true, timeZone: 'Mars/Olympus' },
    'Half a day off from 6 to 11 Jul 2025 was requested',
  ],
  [
    'BALANCE_UPDATED',
    { value: '10', note: 'Carried over' },
    'A time-off balance was changed: 10 (Carried over)',
  ],
  ['BALANCE_UPDATED', { value: 2.5 }, 'A time-off balance was changed: 2.5'],
  ['KIOSK_OPENED', { name: 'Front desk' }, 'Kiosk opened: Front desk'],
]

describe('a summary', () => {
  it.each(told.map(([event, body, sentence]) => ({ event, body, sentence })))(
    'of $event: $sentence',
    ({ event, body, sentence }) => expect(summarize(event, body)).toBe(sentence),
  )

  it.each([
    ['28 Apr to 3 May 2025', '2025-04-28T00:00:00Z', '2025-05-03T23:59:59Z'],
    ['30 Dec 2025 to 2 Jan 2026', '2025-12-30T00:00:00Z', '2026-01-02T23:59:59Z'],
    ['5 May 2025', '2025-05-05T00:00:00Z', '2025-05-05T23:59:59Z'],
    ['5 May 2025', '2025-05-05T00:00:00Z', null],
  ])('writes a period as %s', (words, start, end) => {
    const body = { timeOffPeriod: { period: { start, end } }, timeZone: 'UTC' }
    expect(summarize('TIME_OFF_REQUEST_STARTED', body)).toContain(words)
  })

  it.each(allNames)('of %s is a whole sentence even for an empty body', (event) => {
    expect(summarize(event, {})).toMatch(/^[A-Z][^:…]*[a-z]$/)
    expect(summarize(event, {})).not.toMatch(/undefined|null|NaN|\s{2}|\(\)/)
  })

  it('is different for each sample', () => {
    expect(new Set(eventNames.map((event) => summarize(event, sampleOf(event)))).size).toBe(50)
  })
})

describe('foreign text in a summary', () => {
  it('is cut, so that one name cannot fill the list', () => {
    const sentence = summarize('TIMER_STOPPED', {
      user: { name: 'W'.repeat(500) },
      project: { name: 'P'.repeat(100_000) },
      description: 'd'.repeat(500),
    })
    expect(sentence.length).toBeLessThanOrEqual(200)
    expect(sentence).toContain(`${'W'.repeat(59)}…`)
  })

  it('loses whatever moves the cursor or turns the writing around', () => {
    expect(summarize('NEW_TAG', { name: 'a\u0000b\r\n\u001b[31mc\u202Ed\u2028e\ud800' })).toBe(
      'Tag a b [31mc d e\ufffd was created',
    )
  })

  it('counts as missing when nothing is left of it', () => {
    expect(summarize('NEW_TAG', { name: ' \n\t\u0007 ' })).toBe('A tag was created')
  })
})

describe('a summary of anything at all', () => {
  const isOneShortLine = (text: string) => {
    expect(text).not.toBe('')
    expect(Array.from(text).length).toBeLessThanOrEqual(200)
    expect(text).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    expect(text).not.toMatch(/undefined|NaN|\[object/)
  }
  const harmless = fc.jsonValue().filter((value) => !/undefined|NaN|object/.test(JSON.stringify(value)))

  it('is one short line for any JSON', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allNames, 'KIOSK_OPENED', ''), harmless, (event, body) =>
        isOneShortLine(summarize(event, body)),
      ),
    )
  })

  it('is one short line when any field of a sample is replaced by any JSON', () => {
    const change = fc.record({ event: fc.constantFrom(...eventNames), at: fc.nat(), value: harmless })
    fc.assert(
      fc.property(change, ({ event, at, value }) => {
        const body = sampleOf(event)
        const keys = Object.keys(body)
        isOneShortLine(summarize(event, { ...body, [keys[at % keys.length] ?? 'id']: value }))
      }),
    )
  })

  it('falls back to what the event means when the body cannot even be read', () => {
    const body = Object.defineProperty({}, 'name', {
      enumerable: true,
      get: () => Reflect.get(globalThis, 'x').y,
    })
    expect(summarize('NEW_TAG', body)).toBe('A tag was created')
    expect(summarize('KIOSK_OPENED', body)).toBe('An event came in')
  })

  it('takes any name of an event', () => {
    fc.assert(
      fc.property(fc.string(), (event) => {
        expect(summarize(event, {})).not.toBe('')
      }),
    )
  })
})
