/** A piece of a filter text: where it stands, and what it says without its quotes. */
export interface FilterToken {
  at: number
  length: number
  negated: boolean
  /** The part before the operator; null for a bare word or quoted text. */
  name: string | null
  operator: string | null
  /** Values after the operator (several when separated by commas), or the bare text alone. */
  values: string[]
  quoted: boolean
  /** Set when a quote is not closed. */
  unclosed: boolean
}

const NAME = /^[A-Za-z_][\w.[\]-]*/
const OPERATOR = /^(!=|>=|<=|[:=<>])/

/** Cuts a filter text into its pieces; spaces separate, quotes keep together. Never fails: errors are for the parser. */
export function tokenizeFilter(text: string): FilterToken[] {
  const tokens: FilterToken[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at++
      continue
    }
    const token = readToken(text, at)
    tokens.push(token)
    at += token.length
  }
  return tokens
}

function readToken(text: string, at: number): FilterToken {
  let position = at
  const negated =
    text[position] === '-' && position + 1 < text.length && !/\s/.test(text.charAt(position + 1))
  if (negated) position++
  const name = NAME.exec(text.slice(position))?.[0] ?? null
  const operator = name === null ? null : (OPERATOR.exec(text.slice(position + name.length))?.[0] ?? null)
  if (name !== null && operator !== null) position += name.length + operator.length
  const read = readValues(text, position, operator !== null)
  return {
    at,
    length: Math.max(1, read.end - at),
    negated,
    name: operator === null ? null : name,
    operator,
    values: read.values,
    quoted: read.quoted,
    unclosed: read.unclosed,
  }
}

interface ReadValues {
  values: string[]
  end: number
  quoted: boolean
  unclosed: boolean
}

/** Reads up to the next space; a comma separates values only behind an operator. */
function readValues(text: string, start: number, separated: boolean): ReadValues {
  const read: ReadValues = { values: [''], end: start, quoted: false, unclosed: false }
  while (read.end < text.length && !/\s/.test(text.charAt(read.end))) {
    const char = text.charAt(read.end)
    if (char === '"') readQuoted(text, read)
    else if (char === ',' && separated) {
      read.values.push('')
      read.end++
    } else append(read, char)
  }
  return read
}

function readQuoted(text: string, read: ReadValues): void {
  read.quoted = true
  read.end++
  while (read.end < text.length && text[read.end] !== '"') {
    if (text[read.end] === '\\' && read.end + 1 < text.length) read.end++
    append(read, text.charAt(read.end))
  }
  read.unclosed = read.end >= text.length
  read.end++
}

function append(read: ReadValues, char: string): void {
  read.values[read.values.length - 1] += char
  read.end++
}
