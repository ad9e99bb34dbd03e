import { type FilterField, type FilterFieldDefinition, filterField, filterFields } from './fields.ts'
import { nearest } from './nearest.ts'
import { filterTimeMs } from './times.ts'
import { type FilterToken, tokenizeFilter } from './tokenize.ts'

export { type FilterField, type FilterFieldDefinition, filterField, filterFields } from './fields.ts'
export { filterTimeMs } from './times.ts'

/** How a body path is compared. */
export type BodyOperator = '=' | '!=' | '>' | '>=' | '<' | '<='

/** One condition; all conditions of a filter must hold. Several values of one field mean: any of them. */
export type FilterTerm =
  | { kind: 'field'; field: FilterField; negated: boolean; values: string[] }
  | { kind: 'body'; path: string; operator: BodyOperator; value: string }
  | { kind: 'text'; text: string }

/** What is wrong in a filter text, and where. */
export interface FilterError {
  at: number
  length: number
  message: string
  suggestions: string[]
}

export type ParsedFilter =
  | { kind: 'parsed'; terms: FilterTerm[] }
  | { kind: 'invalid'; errors: FilterError[] }

/**
 * Reads a filter: `event:NEW_TIME_ENTRY,TIMER_STOPPED -source:sample body.project.id=66f0 "text" after:2h`.
 * Every error is told with its place and what was probably meant.
 */
export function parseFilter(text: string): ParsedFilter {
  const terms: FilterTerm[] = []
  const errors: FilterError[] = []
  for (const token of tokenizeFilter(text)) {
    const term = readTerm(token)
    if ('message' in term) errors.push(term)
    else terms.push(term)
  }
  return errors.length > 0 ? { kind: 'invalid', errors } : { kind: 'parsed', terms }
}

/** Writes terms back as text: `parseFilter(formatFilter(terms))` gives the same terms. */
export function formatFilter(terms: readonly FilterTerm[]): string {
  return terms.map(formatTerm).join(' ')
}

function formatTerm(term: FilterTerm): string {
  if (term.kind === 'text') return quote(term.text, true)
  if (term.kind === 'body') return `body.${term.path}${term.operator}${quote(term.value, false)}`
  return `${term.negated ? '-' : ''}${term.field}:${term.values.map((value) => quote(value, false)).join(',')}`
}

function quote(text: string, always: boolean): string {
  const plain = !always && text !== '' && !/[\s",\\]/.test(text)
  return plain ? text : `"${text.replace(/[\\"]/g, '\\$&')}"`
}

function readTerm(token: FilterToken): FilterTerm | FilterError {
  const wrong = (message: string, suggestions: string[] = []): FilterError => ({
    at: token.at,
    length: token.length,
    message,
    suggestions,
  })
  if (token.unclosed) return wrong('a quote is not closed')
  if (token.name === null) return readText(token, wrong)
  if (token.name === 'body' || token.name.startsWith('body.')) return readBody(token, token.name, wrong)
  return readField(token, token.name, wrong)
}

type Wrong = (message: string, suggestions?: string[]) => FilterError

function readText(token: FilterToken, wrong: Wrong): FilterTerm | FilterError {
  const text = token.values.join(',')
  if (token.negated) return wrong('text cannot be negated; put a field after the minus')
  if (!token.quoted) {
    const names = filterFields.map((field) => `${field.name}:`)
    return wrong(`"${text}" is neither a condition nor quoted text`, [
      `"${text}"`,
      ...nearest(`${text}:`, names),
    ])
  }
  return text === '' ? wrong('the text to look for is empty') : { kind: 'text', text }
}

function readBody(token: FilterToken, name: string, wrong: Wrong): FilterTerm | FilterError {
  const path = name.slice('body.'.length)
  if (path === '' || path.split('.').includes('')) return wrong('a body path looks like body.project.id')
  if (token.negated) return wrong('a body path is negated with != instead of a minus')
  const operator = token.operator === ':' ? '=' : token.operator
  const value = token.values.join(',')
  if (value === '' && !token.quoted) return wrong(`say what body.${path} is compared with`)
  return { kind: 'body', path, operator: operator as BodyOperator, value }
}

function readField(token: FilterToken, name: string, wrong: Wrong): FilterTerm | FilterError {
  const field = filterField(name)
  if (field === undefined) {
    const names = filterFields.map((known) => known.name)
    return wrong(
      `there is no field "${name}"`,
      nearest(name, names).map((near) => `${near}:`),
    )
  }
  if (token.operator !== ':') return wrong(`fields are compared with a colon: ${field.example}`)
  if (token.values.some((value) => value === '')) return wrong(`say a value: ${field.example}`)
  for (const value of token.values) {
    const problem = wrongValue(field, value)
    if (problem !== null) return wrong(problem, suggestedValues(field, value))
  }
  const isTime = field.name === 'after' || field.name === 'before'
  if (isTime && (token.negated || token.values.length > 1)) return wrong(`${field.name} takes one moment`)
  return { kind: 'field', field: field.name, negated: token.negated, values: token.values }
}

function wrongValue(field: FilterFieldDefinition, value: string): string | null {
  if (field.name === 'after' || field.name === 'before') {
    return filterTimeMs(value, 0) === null ? `"${value}" is no moment; write ${field.example}` : null
  }
  if (field.name === 'event') return /^[A-Z0-9_]{1,100}$/.test(value) ? null : `"${value}" is no event's name`
  const allowed = !field.closed || field.values === null || field.values.includes(value)
  return allowed
    ? null
    : `"${value}" is no ${field.title.toLowerCase()}; it can be ${field.values?.join(', ')}`
}

function suggestedValues(field: FilterFieldDefinition, value: string): string[] {
  if (field.values === null) return []
  const wanted = field.name === 'event' ? value.toUpperCase() : value
  return nearest(wanted, field.values).map((near) => `${field.name}:${near}`)
}
