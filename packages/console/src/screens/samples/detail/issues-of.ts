import { problemOf } from '@clockhouse/core/client'
import type { JsonIssue } from '../../../parts/json/editor/json-problems.ts'

/** What the daemon found wrong with the body, with pointers into the body itself. */
export function issuesOf(error: unknown): JsonIssue[] {
  const errors = problemOf(error)?.errors ?? []
  return errors.map(({ pointer, message }) => ({ pointer: pointer.replace(/^\/body(?=\/|$)/, ''), message }))
}
