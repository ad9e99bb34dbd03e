/** A JSON Web Token in any text: three base64url parts, the first of which begins with `{"`. */
const JWT = /eyJ[\w-]{4,}\.[\w-]+(?:\.[\w-]*)?/g
/** Admin tokens and browser secrets of this daemon. */
const OWN_TOKEN = /\bch_[\w-]{16,}/g

/** Leaves no token's text in a line of output. Cheap when there is none. */
export function redactTokens(line: string): string {
  const redacted = line.includes('eyJ') ? line.replace(JWT, '[token]') : line
  return redacted.includes('ch_') ? redacted.replace(OWN_TOKEN, '[token]') : redacted
}

/** What INSTALLED calls its tokens; they need not be JSON Web Tokens. */
const NAMED_TOKEN = /("authToken"\s*:\s*")((?:[^"\\]|\\.)*)/g

/** Leaves no token's text in a body: as many stars stand for each, so that it keeps its size, and all else its bytes. */
export function maskTokens(body: Buffer): Buffer {
  const text = body.toString('latin1')
  const masked = text
    .replace(NAMED_TOKEN, (_all, name: string, token: string) => name + '*'.repeat(token.length))
    .replace(JWT, (token) => '*'.repeat(token.length))
  return Buffer.from(masked, 'latin1')
}
