/** A JSON Web Token in any text: three base64url parts, the first of which begins with `{"`. */
const JWT = /eyJ[\w-]{4,}\.[\w-]+(?:\.[\w-]*)?/g
/** Admin tokens and browser secrets of this daemon. */
const OWN_TOKEN = /\bch_[\w-]{16,}/g

/** Leaves no token's text in a line of output. Cheap when there is none. */
export function redactTokens(line: string): string {
  const redacted = line.includes('eyJ') ? line.replace(JWT, '[token]') : line
  return redacted.includes('ch_') ? redacted.replace(OWN_TOKEN, '[token]') : redacted
}
