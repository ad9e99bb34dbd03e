import { eventNames, type Payload, payloadIssues } from '@clockhouse/core/events'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { documentedOffice, pendingTimeOff } from './documented-office.ts'
import { documentedWork, entry, type liveEntry } from './documented-work.ts'
import { officialNames } from './official-names.ts'

const documented = { ...documentedWork, ...documentedOffice }

describe('a documented payload', () => {
  it.each(officialNames)('of %s passes', (name) => {
    const shapes = Object.entries(documented).find(([event]) => event === name)?.[1] ?? []
    expect(shapes.length).toBeGreaterThan(0)
    for (const body of shapes) expect(payloadIssues(name, body)).toEqual([])
  })

  it('of the upcoming event passes', () => {
    expect(payloadIssues('TIME_OFF_REQUEST_STARTED', pendingTimeOff)).toEqual([])
  })

  it.each(officialNames)('of %s passes with fields that nobody knows yet', (name) => {
    const [body] = Object.entries(documented).find(([event]) => event === name)?.[1] ?? []
    expect(payloadIssues(name, { ...body, newThing: { deep: [1, null] }, another: null })).toEqual([])
  })

  it('passes with nothing but what names the thing', () => {
    const { id, workspaceId } = entry
    expect(payloadIssues('NEW_TIME_ENTRY', { id, workspaceId })).toEqual([])
    expect(payloadIssues('TASK_UPDATED', { id })).toEqual([])
    expect(payloadIssues('EXPENSE_DELETED', { workspaceId, expenseId: id })).toEqual([])
  })
})

describe('a body that differs', () => {
  it('is told where it differs, as a JSON pointer', () => {
    const body = { ...entry, id: 7, tags: [{ ...entry.tags[0], name: {} }] }
    expect(payloadIssues('NEW_TIME_ENTRY', body)).toEqual([
      { pointer: '/id', message: expect.stringContaining('expected string') },
      { pointer: '/tags/0/name', message: expect.stringContaining('expected string') },
    ])
  })

  it.each([
    ['NEW_TIME_ENTRY', '/id'],
    ['NEW_TASK', '/id'],
    ['ASSIGNMENT_PUBLISHED', '/assignmentId'],
    ['EXPENSE_UPDATED', '/expenseId'],
    ['EXPENSE_CREATED', '/id'],
    ['NEW_INVOICE', '/id'],
    ['USER_JOINED_WORKSPACE', '/id'],
    ['USERS_INVITED_TO_WORKSPACE', '/workspaceId'],
    ['TIME_OFF_REQUEST_STARTED', '/id'],
    ['BALANCE_UPDATED', '/userId'],
  ])('of %s lacks what names the thing: %s', (event, pointer) => {
    expect(payloadIssues(event, {}).map((issue) => issue.pointer)).toContain(pointer)
  })

  it.each([null, 'text', 3, [], undefined])('is refused as a whole when it is no object: %j', (body) => {
    expect(payloadIssues('NEW_TAG', body)).toEqual([{ pointer: '', message: expect.any(String) }])
  })

  it('is told at most 50 differences', () => {
    expect(payloadIssues('NEW_TIME_ENTRY', { ...entry, tagIds: Array(1000).fill(1) })).toHaveLength(50)
  })

  it('of an unknown event is never told any', () => {
    expect(payloadIssues('KIOSK_OPENED', { id: 7 })).toEqual([])
  })

  it('never stops the check, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...eventNames, 'TIME_OFF_REQUEST_STARTED', 'x'),
        fc.jsonValue(),
        (event, body) => {
          expect(Array.isArray(payloadIssues(event, body))).toBe(true)
        },
      ),
    )
  })
})

it('the type of a payload is computed from the list', () => {
  expectTypeOf<Payload<'NEW_TIME_ENTRY'>['id']>().toEqualTypeOf<string>()
  expectTypeOf<Payload<'EXPENSE_DELETED'>['expenseId']>().toEqualTypeOf<string>()
  expectTypeOf<typeof liveEntry>().toExtend<Payload<'TIME_ENTRY_DELETED'>>()
})
