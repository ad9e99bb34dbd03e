import type { IncomingRequest } from './incoming-request.ts'

const LEGACY = ['x-addon-signature', 'x-webhook-signature'] as const

/** Headers that may carry a signature, in the order in which they are believed: the first one that is there counts. */
export const WEBHOOK_SIGNATURE_HEADERS: readonly string[] = ['clockify-signature', ...LEGACY]
export const LIFECYCLE_SIGNATURE_HEADERS: readonly string[] = [
  'x-addon-lifecycle-token',
  'clockify-signature',
  ...LEGACY,
]

/** A request's signature and the header it came in. */
export interface FoundSignature {
  header: string
  text: string
}

/** The signature of a request; null when no header carries one. */
export function findSignature(request: IncomingRequest, headers: readonly string[]): FoundSignature | null {
  for (const header of headers) {
    const text = request.header(header)?.trim()
    if (text !== undefined && text !== '') return { header, text }
  }
  return null
}
