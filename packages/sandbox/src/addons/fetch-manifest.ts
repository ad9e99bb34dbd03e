import { type Manifest, parseManifest } from '@clockhouse/core/manifest'
import { isTooDeep } from '../json-depth.ts'
import type { SendRequest } from '../outgoing/send-request.ts'

/** A manifest to install from, or why there is none. */
export type FetchedManifest =
  | { kind: 'fetched'; manifest: Manifest }
  | { kind: 'unreachable'; detail: string }
  | { kind: 'invalid'; errors: { pointer: string; message: string }[] }

const TIMEOUT_MS = 10_000
const MAX_BYTES = 1024 * 1024

/** Fetches a manifest (no redirect, 10 s, 1 MiB) and checks it against the rules of schema 1.5. */
export async function fetchManifest(send: SendRequest, url: string): Promise<FetchedManifest> {
  const answer = await send({
    method: 'GET',
    url,
    headers: { accept: 'application/json' },
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_BYTES,
  })
  if (answer.kind === 'unreachable') return { kind: 'unreachable', detail: answer.error }
  if (answer.status !== 200) return { kind: 'unreachable', detail: `${url} answered ${answer.status}` }
  if (answer.truncated)
    return { kind: 'unreachable', detail: `the manifest is larger than ${MAX_BYTES} bytes` }
  if (isTooDeep(answer.body)) return { kind: 'unreachable', detail: 'the manifest is nested too deep' }
  return checkManifest(answer.body)
}

function checkManifest(text: string): FetchedManifest {
  const parsed = parseManifest(jsonOrUndefined(text))
  return parsed.kind === 'valid' ? { kind: 'fetched', manifest: parsed.manifest } : parsed
}

/** What is no JSON becomes `undefined`, which the manifest's rules then refuse as "no object". */
function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
