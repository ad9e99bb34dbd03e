import type { DeliverySummary } from '@clockhouse/core/contract/deliveries'
import { printable } from './printable.ts'
import type { Terminal } from './terminal.ts'

/** How commands print what they found: one line for people, or one JSON object a line for programs. */
export type Format = 'line' | 'json'
export const FORMATS: readonly Format[] = ['line', 'json']

/** Prints a delivery in the wanted format. */
export function printDelivery(terminal: Terminal, delivery: DeliverySummary, format: Format): void {
  terminal.print(format === 'json' ? JSON.stringify(delivery) : deliveryLine(delivery, terminal.colours))
}

function deliveryLine(delivery: DeliverySummary, colours: Terminal['colours']): string {
  const marks = marksOf(delivery)
  return [
    colours.dim(localTime(delivery.receivedAt)),
    colours.dim(delivery.id),
    colours.cyan(printable(delivery.event)),
    printable(delivery.summary),
    ...(marks.length === 0 ? [] : [colours.yellow(`[${marks.join(', ')}]`)]),
  ].join('  ')
}

function marksOf(delivery: DeliverySummary): string[] {
  return [
    ...(delivery.source === 'clockify' ? [] : [delivery.source]),
    ...(delivery.duplicate ? ['duplicate'] : []),
    ...(delivery.installationId === null ? ['unclaimed'] : []),
    ...(delivery.known ? [] : ['unknown event']),
  ]
}

/** A moment as a clock on the wall shows it: `2026-11-24 15:42:07`. */
export function localTime(moment: string): string {
  const date = new Date(moment)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`
}
