import { type EventName, eventNames, isEventName } from '@clockhouse/core/events'
import { nearest } from '@clockhouse/core/filter/nearest'
import { sampleOf } from '@clockhouse/core/samples'
import { applyOverrides } from '@clockhouse/core/samples/overrides'
import { CommandFailure, didYouMean } from '../../command-failure.ts'
import { EXIT } from '../../exit-codes.ts'

/** An official event's name. @throws CommandFailure with suggestions */
export function readEventName(text: string): EventName {
  if (isEventName(text)) return text
  const wanted = text.toUpperCase().replaceAll('-', '_')
  const suggestions = isEventName(wanted) ? [wanted] : nearest(wanted, eventNames)
  throw new CommandFailure(EXIT.usage, `there is no event "${text}"${didYouMean(suggestions)}`)
}

/** `path=value` pairs as paths and values: what reads as JSON is JSON, all else is text. */
export function readOverrides(pairs: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf('=')
      return [pair.slice(0, equals), readValue(pair.slice(equals + 1))]
    }),
  )
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The sample with its fields changed. @throws CommandFailure for a path that the event does not have */
export function changedSample(event: EventName, overrides: Record<string, unknown>): Record<string, unknown> {
  const changed = applyOverrides(event, sampleOf(event), overrides)
  if (changed.kind === 'applied') return changed.body
  throw new CommandFailure(
    EXIT.usage,
    `${event} has no field "${changed.path}"${didYouMean(changed.suggestions)}\n` +
      `"clockhouse trigger ${event} --explain" prints all of its fields.`,
  )
}
