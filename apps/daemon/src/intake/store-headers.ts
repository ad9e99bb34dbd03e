import { redactTokens } from '../telemetry/redact.ts'
import { LIFECYCLE_SIGNATURE_HEADERS } from './find-signature.ts'

/** Headers whose values are never stored in the clear. */
const SECRET_HEADERS = new Set([
  ...LIFECYCLE_SIGNATURE_HEADERS,
  'authorization',
  'proxy-authorization',
  'cookie',
  'x-addon-token',
  'x-api-key',
])

/** Header pairs as JSON for the store: in order, secrets replaced by their length, tokens under other names by a word. */
export function headersForStore(rawHeaders: readonly [string, string][]): string {
  return redactTokens(
    JSON.stringify(rawHeaders.map((pair) => (isSecret(pair[0]) ? withoutValue(pair) : pair))),
  )
}

const isSecret = (name: string): boolean => SECRET_HEADERS.has(name.toLowerCase())

const withoutValue = ([name, value]: [string, string]): [string, string] => [
  name,
  `[token, ${value.length} characters]`,
]
