import type { Answer, SendRequest } from '../outgoing/send-request.ts'
import { signLifecycleToken, type TokenSigner } from '../signing/sign-token.ts'
import { addonAddress } from './addon-address.ts'
import type { Installation } from './installation.ts'

export type LifecycleType = 'INSTALLED' | 'DELETED' | 'STATUS_CHANGED' | 'SETTINGS_UPDATED'

/** How the add-on took a lifecycle call; `not-declared` when its manifest does not ask for it. */
export type LifecycleAnswer = Answer | { kind: 'not-declared' }

export interface LifecycleDeps {
  signer: TokenSigner
  send: SendRequest
  /** Told after each call: for the log. */
  onLifecycle: (type: LifecycleType, installation: Installation, answer: Answer) => void
}

const TIMEOUT_MS = 15_000
const SHOWN_BYTES = 4096

/** Tells the add-on once: Clockify is not known to repeat a lifecycle call. */
export async function sendLifecycle(
  { signer, send, onLifecycle }: LifecycleDeps,
  installation: Installation,
  type: LifecycleType,
  body: Record<string, unknown>,
): Promise<LifecycleAnswer> {
  const hook = installation.manifest.lifecycle?.find((candidate) => candidate.type === type)
  if (hook === undefined) return { kind: 'not-declared' }
  const answer = await send({
    method: 'POST',
    url: addonAddress(installation.manifest, hook.path),
    headers: {
      'content-type': 'application/json',
      'x-addon-lifecycle-token': await signLifecycleToken(signer, installation),
    },
    body: JSON.stringify(body),
    timeoutMs: TIMEOUT_MS,
    maxBytes: SHOWN_BYTES,
  })
  onLifecycle(type, installation, answer)
  return answer
}

/** Whether the add-on agreed: any 2xx, or nothing to ask. */
export const agreed = (answer: LifecycleAnswer): boolean =>
  answer.kind === 'not-declared' ||
  (answer.kind === 'answered' && answer.status >= 200 && answer.status < 300)
