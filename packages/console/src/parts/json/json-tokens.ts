import type { JsonSyntaxError, NodeKind } from './json-outline.ts'

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const WORD = /[\w.+-]+/y

const LITERALS = [
  { word: 'true', kind: 'boolean' },
  { word: 'false', kind: 'boolean' },
  { word: 'null', kind: 'null' },
] as const satisfies readonly { word: string; kind: NodeKind }[]

/** Where the string that starts here ends, behind its closing quote; or what is wrong with it. */
export function stringEnd(text: string, start: number): number | JsonSyntaxError {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) return at + 1
    if (code < 32) return unescaped(at, code)
    if (code !== 92) continue
    const end = matchEnd(ESCAPE, text, at)
    if (end < 0)
      return {
        at,
        length: 2,
        message: 'This escape is not known: \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000 are.',
      }
    at = end - 1
  }
  return { at: start, length: 1, message: 'This text is not closed: a double quote is missing.' }
}

/** Where the number that starts here ends; or what is wrong with it. */
export function numberEnd(text: string, start: number): number | JsonSyntaxError {
  const end = matchEnd(NUMBER, text, start)
  const word = matchEnd(WORD, text, start)
  if (end > start && end === word) return end
  return { at: start, length: word - start, message: 'This is not a number as JSON writes them.' }
}

/** The `true`, `false` or `null` that stands here. */
export function literalAt(text: string, start: number): { kind: NodeKind; end: number } | null {
  for (const { word, kind } of LITERALS) {
    const end = start + word.length
    if (text.startsWith(word, start) && matchEnd(WORD, text, start) === end) return { kind, end }
  }
  return null
}

function unescaped(at: number, code: number): JsonSyntaxError {
  if (code === 10 || code === 13)
    return { at, length: 1, message: 'This text is not closed on its line: a double quote is missing.' }
  return { at, length: 1, message: 'Control characters inside text must be escaped, such as \\t.' }
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}
