import { filterField, filterFields } from '@clockhouse/core/filter'

/** Something that can stand where the caret is. */
export interface Completion {
  /** What replaces the piece from `from` to `to`. */
  insert: string
  label: string
  hint: string
  /** A whole condition: it can be applied as it is. */
  complete: boolean
}

/** Completions, and the piece of the text that they replace. */
export interface Completions {
  from: number
  to: number
  options: Completion[]
}

/** At most this many are offered. */
const LIMIT = 12

const AGO: readonly (readonly [string, string])[] = [
  ['15m', 'fifteen minutes ago'],
  ['1h', 'one hour ago'],
  ['24h', 'one day ago'],
  ['7d', 'one week ago'],
]

/** What can stand at the caret: names of fields at the beginning of a word, values behind a colon or a comma. */
export function completeFilter(text: string, caret: number): Completions {
  const start = Math.max(text.lastIndexOf(' ', caret - 1), text.lastIndexOf('\n', caret - 1)) + 1
  const word = text.slice(start, caret)
  const value = /^-?([a-z]+):(.*)$/.exec(word)
  if (value === null) return { from: start, to: caret, options: fieldOptions(word) }
  const [, name = '', values = ''] = value
  const typed = values.slice(values.lastIndexOf(',') + 1)
  const chosen = new Set(values.split(',').slice(0, -1))
  return { from: caret - typed.length, to: caret, options: valueOptions(name, typed, chosen) }
}

function fieldOptions(word: string): Completion[] {
  const minus = word.startsWith('-') ? '-' : ''
  const typed = word.slice(minus.length).toLowerCase()
  return filterFields
    .filter((field) => field.name.startsWith(typed) || field.title.toLowerCase().startsWith(typed))
    .map((field) => ({
      insert: `${minus}${field.name}:`,
      label: `${minus}${field.name}:`,
      hint: field.name === 'after' || field.name === 'before' ? field.example : field.title,
      complete: false,
    }))
}

function valueOptions(name: string, typed: string, chosen: ReadonlySet<string>): Completion[] {
  const field = filterField(name)
  if (field === undefined) return []
  if (name === 'after' || name === 'before') {
    return AGO.filter(([text]) => text.startsWith(typed)).map(([text, hint]) => whole(text, hint))
  }
  const wanted = typed.toUpperCase()
  const rank = (candidate: string) => (candidate.toUpperCase().startsWith(wanted) ? 0 : 1)
  return (field.values ?? [])
    .filter((candidate) => candidate.toUpperCase().includes(wanted) && !chosen.has(candidate))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, LIMIT)
    .map((candidate) => whole(candidate, ''))
}

const whole = (text: string, hint: string): Completion => ({
  insert: text,
  label: text,
  hint,
  complete: true,
})

/** The text with a completion in its place, and where the caret stands then. */
export function applyCompletion(text: string, at: Completions, option: Completion) {
  return {
    text: text.slice(0, at.from) + option.insert + text.slice(at.to),
    caret: at.from + option.insert.length,
  }
}
