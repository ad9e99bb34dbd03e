/** Some thousand characters are laid out at once; the rest when it comes into sight. */
const CHUNK_CHARACTERS = 4096

/** Cuts a text into pieces that end at a line's end where one is near, so that a browser lays out only those in sight. */
export function textChunks(text: string): string[] {
  const chunks: string[] = []
  for (let at = 0; at < text.length; ) {
    const limit = at + CHUNK_CHARACTERS
    const newline = limit >= text.length ? -1 : text.lastIndexOf('\n', limit)
    const end = newline > at ? newline + 1 : wholeCharacterEnd(text, limit)
    chunks.push(text.slice(at, end))
    at = end
  }
  return chunks
}

/** Never between the two halves of a character outside the basic plane. */
function wholeCharacterEnd(text: string, end: number): number {
  const code = text.charCodeAt(end - 1)
  return code >= 0xd800 && code < 0xdc00 ? end + 1 : end
}
