import { eventNames, findEvent } from '@clockhouse/core/events'
import { type FilterError, type FilterTerm, parseFilter } from '@clockhouse/core/filter'
import { nearest } from '@clockhouse/core/filter/nearest'
import { CommandFailure, didYouMean } from './command-failure.ts'
import { EXIT } from './exit-codes.ts'
import type { Terminal } from './terminal/terminal.ts'

/**
 * Reads a `--filter`. A filter over summaries is judged here, where bodies are not known: it cannot ask for them.
 * An event that nobody knows may be one that Clockify added: that is said, and no error.
 * @throws CommandFailure that points at each error
 */
export function readFilter(terminal: Terminal, text: string, over: 'summary' | 'stored'): FilterTerm[] {
  const filter = parseFilter(text)
  if (filter.kind === 'invalid')
    throw new CommandFailure(EXIT.usage, filter.errors.map((error) => pointAt(text, error)).join('\n'))
  if (over === 'summary' && filter.terms.some((term) => term.kind !== 'field')) {
    throw new CommandFailure(
      EXIT.usage,
      'the live feed can be filtered by fields only, not by body paths or text',
    )
  }
  for (const name of unknownEvents(filter.terms)) {
    terminal.say(`note: ${name} is no event that Clockhouse knows${didYouMean(nearest(name, eventNames))}`)
  }
  return filter.terms
}

const unknownEvents = (terms: readonly FilterTerm[]): string[] =>
  terms
    .flatMap((term) => (term.kind === 'field' && term.field === 'event' ? term.values : []))
    .filter((name) => findEvent(name) === null)

function pointAt(text: string, { at, length, message, suggestions }: FilterError): string {
  const marker = ' '.repeat(at) + '^'.repeat(Math.max(1, length))
  const meant = suggestions.length === 0 ? '' : `\nDid you mean ${suggestions.join(', or ')}?`
  return `--filter: ${message}\n  ${text}\n  ${marker}${meant}`
}
