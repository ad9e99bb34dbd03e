/** What a delivery's request was, as far as it is needed to send it again. */
export interface SentRequest {
  baseUrl: string
  path: string
  headers: readonly (readonly [string, string])[]
  body: string
}

/** Headers that carry the signature: the console never has its text, so the shell has to give it. */
const SIGNATURES = new Set([
  'clockify-signature',
  'x-addon-signature',
  'x-webhook-signature',
  'x-addon-lifecycle-token',
  'x-addon-token',
  'authorization',
])

/** Headers that curl makes itself, or that belong to the connection it came by. */
const OMITTED = new Set([
  'host',
  'content-length',
  'connection',
  'accept-encoding',
  'transfer-encoding',
  'keep-alive',
  'expect',
])

/** A command that sends the same request once more; the signature comes from `$CLOCKIFY_SIGNATURE`. */
export function curlCommand(request: SentRequest): string {
  const address = request.baseUrl.replace(/\/+$/, '') + request.path
  const headers = request.headers
    .filter(([name]) => !OMITTED.has(name.toLowerCase()))
    .map(([name, value]) => `-H ${headerArgument(name, value)}`)
  return [`curl -X POST ${quote(address)}`, ...headers, `--data-binary ${quote(request.body)}`].join(
    ' \\\n  ',
  )
}

const headerArgument = (name: string, value: string): string =>
  SIGNATURES.has(name.toLowerCase()) ? `"${name}: $CLOCKIFY_SIGNATURE"` : quote(`${name}: ${value}`)

/** Single quotes keep everything from the shell; a single quote itself is closed, escaped and opened again. */
const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
