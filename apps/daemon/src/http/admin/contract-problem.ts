import { ORPCError } from '@orpc/server'
import { z } from 'zod'
import { type PlaceOfError, Problem } from '../problem.ts'

const InvalidInput = z.object({
  issues: z.array(
    z.object({
      path: z.array(z.union([z.string(), z.number()])).default([]),
      message: z.string(),
      keys: z.array(z.string()).optional(),
    }),
  ),
})

/** More places than anybody reads are not worth sending. */
const MAX_PLACES = 20

/** What a failed operation is answered with: a problem where the input was wrong, else the accident itself. */
export function problemOf(failure: unknown): unknown {
  if (!(failure instanceof ORPCError)) return failure
  const invalid = InvalidInput.safeParse(failure.data)
  if (failure.status === 400 && invalid.success) {
    const errors = invalid.data.issues.flatMap(placesOf).slice(0, MAX_PLACES)
    return new Problem(400, 'The input is not what this operation takes.', { errors })
  }
  if (failure.status < 500) return new Problem(failure.status, failure.message)
  return failure.cause ?? failure
}

function placesOf(issue: z.infer<typeof InvalidInput>['issues'][number]): PlaceOfError[] {
  if (issue.keys === undefined) return [{ pointer: pointerOf(issue.path), message: issue.message }]
  return issue.keys.map((key) => ({
    pointer: pointerOf([...issue.path, key.slice(0, 100)]),
    message: 'is not known here',
  }))
}

const pointerOf = (path: readonly (string | number)[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
