/** Control characters, line ends of all kinds, and marks that change the direction of the text after them. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu

/**
 * Foreign text made fit for one line of a list: nothing that moves the cursor or turns the writing around, no runs of
 * spaces, at most `maxLength` characters with an ellipsis where it was cut.
 */
export function cleanText(text: string, maxLength: number): string {
  const head = text.slice(0, maxLength * 8).toWellFormed()
  const line = head.replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  if (characters.length <= maxLength) return line
  return `${characters
    .slice(0, maxLength - 1)
    .join('')
    .trimEnd()}…`
}
