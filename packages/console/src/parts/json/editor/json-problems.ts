import { endOf, isContainer, type JsonOutline, startOf } from '../json-outline.ts'
import { nodeAtPointer } from '../json-path.ts'
import { outlineJson } from '../outline-json.ts'

/** Something wrong with a value, at a JSON pointer. */
export interface JsonIssue {
  pointer: string
  message: string
}

/** Something wrong with a text, at its place. */
export interface JsonProblem {
  from: number
  to: number
  /** From 1. */
  line: number
  message: string
}

/** A JSON object as it was parsed. */
export type JsonBody = Record<string, unknown>

/** A text as far as it could be understood. */
export interface CheckedJson {
  /** Null while the text is no JSON object. */
  body: JsonBody | null
  problems: JsonProblem[]
}

/**
 * Reads a text that should be a JSON object: what it says, and what is wrong at which place. `check` judges the
 * object; `told` is what somebody else (the daemon) found wrong.
 */
export function checkJson(
  text: string,
  check: (body: JsonBody) => readonly JsonIssue[],
  told: readonly JsonIssue[] = [],
): CheckedJson {
  const result = outlineJson(text)
  if (result.kind === 'invalid') {
    const { at, length, message } = result.error
    return { body: null, problems: [placed(text, at, at + length, message)] }
  }
  const body: unknown = JSON.parse(text)
  if (!isObject(body))
    return { body: null, problems: [placed(text, 0, text.length, 'This must be a JSON object: { … }.')] }
  const problems = [...check(body), ...told].map((issue) => atPointer(result.outline, issue))
  return { body, problems: problems.sort((one, other) => one.from - other.from) }
}

/** Where an issue shows: at its value; a missing field shows at the bracket that opens what it is missing in. */
function atPointer(outline: JsonOutline, { pointer, message }: JsonIssue): JsonProblem {
  const { node, exact } = nodeAtPointer(outline, pointer)
  const from = startOf(outline, node)
  const to = isContainer(outline, node) ? from + 1 : endOf(outline, node)
  const place = pointer.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~')
  return placed(outline.text, from, to, exact && place === '' ? message : `${place}: ${message}`)
}

function placed(text: string, from: number, to: number, message: string): JsonProblem {
  const start = Math.min(from, text.length)
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < start; at = text.indexOf('\n', at + 1)) line++
  return { from: start, to: Math.min(Math.max(to, start), text.length), line, message }
}

const isObject = (value: unknown): value is JsonBody =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
