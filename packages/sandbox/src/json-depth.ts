/** Deeper values are nobody's data, and writing them to JSON again would overflow the stack. */
const DEEPEST = 200

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/** Whether a JSON text nests its lists and objects deeper than the stand-in takes; brackets in strings do not count. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (quoted && code === BACKSLASH) at++
    else if (code === QUOTE) quoted = !quoted
    else if (quoted) continue
    else if (OPENING.has(code) && ++depth > DEEPEST) return true
    else if (CLOSING.has(code)) depth--
  }
  return false
}
