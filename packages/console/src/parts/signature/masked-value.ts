const MASKED = /^(?:(?:Bearer|Basic|sha256=)\s*)?\[([^\]]*)\]$/i
/** Words that say no more than that something was hidden. */
const PLAIN = new Set(['token', 'redacted', 'masked', 'secret', 'hidden'])

/** What the daemon put in a secret's place (`[token]`, `[token of 812 characters]`): its words; null for plain values. */
export function maskOf(value: string): string | null {
  const words = MASKED.exec(value)?.[1]
  if (words === undefined) return null
  return PLAIN.has(words) ? '' : words
}
