import type { ProblemDocument } from '@clockhouse/core/contract/problem'

const DOCS = 'https://github.com/clockhouse/clockhouse/blob/main/docs/reference/problems.md'

/** Titles by status; the slug of a title is its place on the page of problems. */
const TITLES: Record<number, string> = {
  400: 'Malformed request',
  401: 'Not proven',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Wrong method',
  408: 'Too slow',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Wrong content type',
  417: 'Expectation failed',
  429: 'Too many requests',
  431: 'Headers too large',
  500: 'Internal error',
  501: 'Unknown method',
  503: 'Unavailable',
}

const titleOf = (status: number): string => TITLES[status] ?? (status < 500 ? 'Refused' : 'Internal error')

/** A place in the input and what is wrong there. */
export interface PlaceOfError {
  pointer: string
  message: string
}

/** What is answered instead of what was asked for. `detail` is for the caller: no secrets, no insides. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number
  readonly headers: Record<string, string>
  readonly errors: readonly PlaceOfError[] | undefined

  constructor(
    status: number,
    detail: string,
    more: { headers?: Record<string, string>; errors?: readonly PlaceOfError[] } = {},
  ) {
    super(detail)
    this.status = status
    this.headers = more.headers ?? {}
    this.errors = more.errors
  }
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

/** An RFC 9457 document. `type` is the address of the page that explains this kind of problem. */
export function problemDocument(
  status: number,
  detail: string,
  requestId: string,
  errors?: readonly PlaceOfError[],
): ProblemDocument {
  const title = titleOf(status)
  return {
    type: `${DOCS}#${title.toLowerCase().replaceAll(' ', '-')}`,
    title,
    status,
    detail,
    requestId,
    ...(errors === undefined ? {} : { errors: [...errors] }),
  }
}
