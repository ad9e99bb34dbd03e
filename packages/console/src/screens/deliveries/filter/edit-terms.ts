import { type FilterTerm, formatFilter, parseFilter } from '@clockhouse/core/filter'

/** A condition as a chip shows it. */
export interface FilterChip {
  text: string
  /** The whole filter without this condition. */
  rest: string
}

/** The conditions of a filter as chips; none when it cannot be read. */
export function chipsOf(filter: string): FilterChip[] {
  const parsed = parseFilter(filter)
  if (parsed.kind === 'invalid') return []
  return parsed.terms.map((term, index) => ({
    text: formatFilter([term]),
    rest: formatFilter(parsed.terms.filter((_term, other) => other !== index)),
  }))
}

/** A filter with further conditions; what says the same already is not doubled. */
export function withTerms(filter: string, terms: readonly FilterTerm[]): string {
  const parsed = parseFilter(filter)
  const before = parsed.kind === 'parsed' ? parsed.terms : []
  const known = new Set(before.map((term) => formatFilter([term])))
  return formatFilter([...before, ...terms.filter((term) => !known.has(formatFilter([term])))])
}
