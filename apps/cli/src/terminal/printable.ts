/**
 * Text that came from outside, safe to show: control characters would let whoever wrote a webhook's body move the
 * cursor, change colours or retitle the window of whoever reads it.
 */
export const printable = (text: string): string => text.replace(/\p{Cc}|\p{Cf}/gu, '\u{fffd}')

/** The same for text of several lines. */
export const printableLines = (text: string): string => text.split('\n').map(printable).join('\n')
