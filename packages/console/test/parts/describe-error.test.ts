import { ORPCError } from '@orpc/client'
import { expect, it } from 'vitest'
import { describeError } from '../../src/parts/state/describe-error.ts'

it('tells the problem of the daemon, with the request to look for in its log', () => {
  const data = {
    type: 'about:blank',
    title: 'No such delivery',
    status: 404,
    detail: 'It is not here.',
    requestId: 'r1',
  }
  expect(describeError(new ORPCError('NOT_FOUND', { status: 404, data }))).toEqual({
    kind: 'problem',
    title: 'No such delivery',
    detail: 'It is not here.',
    requestId: 'r1',
    errors: [],
  })
})

it('tells a daemon that is not there from one that refuses', () => {
  expect(describeError(new TypeError('Failed to fetch')).kind).toBe('offline')
  expect(describeError(new ORPCError('BAD_GATEWAY', { status: 502 })).kind).toBe('offline')
})

it('tells what nobody foresaw in its own words', () => {
  expect(describeError(new Error('a field is missing'))).toMatchObject({
    kind: 'unexpected',
    detail: 'a field is missing',
  })
})
