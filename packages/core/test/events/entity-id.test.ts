import { eventNames } from '@clockhouse/core/events'
import { entityIdOf, workspaceIdOf } from '@clockhouse/core/events/entity-id'
import { sampleOf } from '@clockhouse/core/samples'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const id = '5f0a1c2b3d4e5f6071829399'

describe('the id of the thing that an event is about', () => {
  it.each([
    ['NEW_TIME_ENTRY', { id, userId: 'u' }],
    ['NEW_TASK', { id, projectId: 'p' }],
    ['ASSIGNMENT_CREATED', { assignmentId: id, userId: 'u' }],
    ['EXPENSE_CREATED', { id, userId: 'u' }],
    ['EXPENSE_UPDATED', { expenseId: id, userId: 'u' }],
    ['EXPENSE_DELETED', { expenseId: id, userId: 'u' }],
    ['BALANCE_UPDATED', { userId: id, updatedBy: 'x' }],
    ['COST_RATE_UPDATED', { modifiedEntity: { userId: id, targetId: 'p' } }],
    ['BILLABLE_RATE_UPDATED', { modifiedEntity: { id } }],
    ['TIME_OFF_REQUEST_STARTED', { id }],
    ['KIOSK_OPENED', { id }],
  ])('of %s is found in %j', (event, body) => {
    expect(entityIdOf(event, body)).toBe(id)
  })

  it.each(['USERS_INVITED_TO_WORKSPACE', 'LIMITED_USERS_ADDED_TO_WORKSPACE'])('of %s is none', (event) => {
    expect(entityIdOf(event, { ...sampleOf('USERS_INVITED_TO_WORKSPACE'), id })).toBeNull()
  })

  it.each([
    {},
    { id: '' },
    { id: 5 },
    { id: null },
    { id: 'a b' },
    { id: 'a\nb' },
    { id: 'x'.repeat(101) },
    null,
    'id',
  ])('is none in %j', (body) => expect(entityIdOf('NEW_TAG', body)).toBeNull())

  it('is found in every sample but those of people not yet here', () => {
    const without = eventNames.filter((event) => entityIdOf(event, sampleOf(event)) === null)
    expect(without).toEqual(['USERS_INVITED_TO_WORKSPACE', 'LIMITED_USERS_ADDED_TO_WORKSPACE'])
  })

  it('is never looked for on a prototype', () => {
    expect(entityIdOf('KIOSK_OPENED', Object.create({ id }))).toBeNull()
  })
})

describe('the workspace of a body', () => {
  it('is what the body itself names', () => expect(workspaceIdOf({ workspaceId: id })).toBe(id))

  it.each([
    {},
    { workspaceId: '' },
    { workspaceId: 4 },
    { project: { workspaceId: id } },
    null,
    [],
    'workspaceId',
  ])('is none in %j', (body) => expect(workspaceIdOf(body)).toBeNull())
})

it('neither ever throws, whatever the body is', () => {
  fc.assert(
    fc.property(fc.constantFrom(...eventNames, 'x'), fc.jsonValue(), (event, body) => {
      expect(entityIdOf(event, body) ?? '').toBeTypeOf('string')
      expect(workspaceIdOf(body) ?? '').toBeTypeOf('string')
    }),
  )
})
