import { type FilterError, type FilterTerm, parseFilter } from '@clockhouse/core/filter'
import { CommandFailure } from './command-failure.ts'
import { EXIT } from './exit-codes.ts'

/**
 * Reads a `--filter`. A filter over summaries is judged here, where bodies are not known: it cannot ask for them.
 * @throws CommandFailure that points at each error
 */
export function readFilter(text: string, over: 'summary' | 'stored'): FilterTerm[] {
  const filter = parseFilter(text)
  if (filter.kind === 'invalid')
    throw new CommandFailure(EXIT.usage, filter.errors.map((error) => pointAt(text, error)).join('\n'))
  if (over === 'summary' && filter.terms.some((term) => term.kind !== 'field')) {
    throw new CommandFailure(
      EXIT.usage,
      'the live feed can be filtered by fields only, not by body paths or text',
    )
  }
  return filter.terms
}

function pointAt(text: string, { at, length, message, suggestions }: FilterError): string {
  const marker = ' '.repeat(at) + '^'.repeat(Math.max(1, length))
  const meant = suggestions.length === 0 ? '' : `\nDid you mean ${suggestions.join(', or ')}?`
  return `--filter: ${message}\n  ${text}\n  ${marker}${meant}`
}
