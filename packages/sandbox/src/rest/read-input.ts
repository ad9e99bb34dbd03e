import type { ZodType, z } from 'zod'
import { ClockifyError } from '../clockify-error.ts'
import { readJson } from '../read-json.ts'
import type { WorkspaceCall } from './rest-state.ts'

/** The call's JSON body by its schema. @throws ClockifyError in the codes that Clockify gives for each kind of fault */
export async function readBody<S extends ZodType>(call: WorkspaceCall, schema: S): Promise<z.output<S>> {
  if (call.is('json') === false) throw new ClockifyError(415, 3000, 'Content type must be application/json')
  const input = await readJson(call)
  if (input === undefined) throw new ClockifyError(400, 3002, 'Required request body is missing')
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw bodyFault(input, parsed.error.issues[0])
}

/** The call's query by its schema; of a parameter that comes twice but is no list, the first counts. */
export function readQuery<S extends ZodType>(
  call: { query: Record<string, unknown> },
  schema: S,
): z.output<S> {
  const parsed = schema.safeParse({ ...call.query })
  if (parsed.success) return parsed.data
  throw queryFault(call.query, parsed.error.issues[0])
}

/** 3002 for a body of another type than expected; 501 for a value that is missing, too long or otherwise wrong. */
function bodyFault(input: unknown, issue: z.core.$ZodIssue | undefined): ClockifyError {
  const field = nameOf(issue)
  if (issue?.code !== 'invalid_type') return invalidValue(field, issue)
  if (field !== '' && valueAt(input, issue.path) === undefined)
    return new ClockifyError(400, 501, `${field} must not be null`)
  return new ClockifyError(400, 3002, `Request body could not be read: ${field || 'body'} has the wrong type`)
}

/** 3001 for a required parameter that is missing, 3000 for one of the wrong type; 501 for a value out of its range. */
function queryFault(query: Record<string, unknown>, issue: z.core.$ZodIssue | undefined): ClockifyError {
  const field = nameOf(issue)
  if (query[field] === undefined)
    return new ClockifyError(400, 3001, `Required request parameter '${field}' is not present`)
  if (issue?.code === 'invalid_type' || issue?.code === 'invalid_value' || issue?.code === 'invalid_format')
    return new ClockifyError(400, 3000, `Parameter '${field}' has the wrong type`)
  return invalidValue(field, issue)
}

const invalidValue = (field: string, issue: z.core.$ZodIssue | undefined) =>
  new ClockifyError(
    400,
    501,
    `You entered invalid value for field: [${field}]. ${issue?.message ?? ''}`.trim(),
  )

const nameOf = (issue: z.core.$ZodIssue | undefined): string => (issue?.path ?? []).join('.')

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}
