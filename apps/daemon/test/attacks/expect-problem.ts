import { expect } from 'vitest'
import type { RawAnswer } from './raw-http.ts'

/** A refusal as the contract promises it: a problem document under a request id, and nothing of our insides. */
export function expectProblem({ status, headers, body }: RawAnswer, expected: number): void {
  expect([status, body]).toEqual([expected, body])
  expect(headers.get('content-type')).toContain('application/problem+json')
  const problem = JSON.parse(body)
  expect(problem).toMatchObject({ status: expected, requestId: headers.get('x-request-id') })
  expect(problem.title.length).toBeGreaterThan(0)
  expect(problem.detail.length).toBeGreaterThan(0)
  expect(body).not.toMatch(/\.ts:\d|node_modules|SqliteError|HPE_|at async/)
}
