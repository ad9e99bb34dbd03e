import { eventNames, payloadIssues } from '@clockhouse/core/events'
import { payloadJsonSchema } from '@clockhouse/core/events/json-schema'
import { sampleOf } from '@clockhouse/core/samples'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

describe('the JSON Schema of a payload', () => {
  it.each(eventNames)('of %s is of draft 2020-12 and lets unknown fields pass', (event) => {
    expect(payloadJsonSchema(event)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: event,
      description: expect.any(String),
      type: 'object',
      additionalProperties: {},
    })
  })

  it('requires what names the thing and nothing else', () => {
    expect(payloadJsonSchema('NEW_TIME_ENTRY').required).toEqual(['id', 'workspaceId'])
    expect(payloadJsonSchema('EXPENSE_DELETED').required).toEqual(['workspaceId', 'expenseId'])
  })

  it('says in which unit money and durations are', () => {
    const text = JSON.stringify([payloadJsonSchema('NEW_INVOICE'), payloadJsonSchema('TIMER_STOPPED')])
    expect(text).toContain('minor units')
    expect(text).toContain('ISO 8601 duration')
  })

  it.each(eventNames)('of %s judges the sample as the payload does', (event) => {
    const schema = z.fromJSONSchema(payloadJsonSchema(event))
    expect(schema.safeParse(sampleOf(event)).success).toBe(payloadIssues(event, sampleOf(event)).length === 0)
    expect(schema.safeParse({}).success).toBe(false)
  })

  it('belongs to whoever asked: a change to it reaches nobody else', () => {
    payloadJsonSchema('NEW_TAG').title = 'changed'
    expect(payloadJsonSchema('NEW_TAG').title).toBe('NEW_TAG')
  })
})
