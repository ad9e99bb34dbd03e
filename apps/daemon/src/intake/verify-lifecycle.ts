import type { CheckName, SignatureReport } from '@clockhouse/core/tokens'
import { Ladder } from '@clockhouse/core/tokens/verify'
import { type FoundSignature, findSignature, LIFECYCLE_SIGNATURE_HEADERS } from './find-signature.ts'
import { type IncomingRequest, type Refusal, refuse, type Unavailable } from './incoming-request.ts'
import type { VerifiedToken } from './verified-tokens.ts'
import type { VerifyDeps } from './verify-deps.ts'
import { refuseUnreadable, refuseUnsigned, verifyToken } from './verify-token.ts'

/** What a lifecycle call says of itself. */
export interface LifecycleSubject {
  workspaceId: string
  addonId: string
}

/** A lifecycle call that comes from Clockify. */
export type LifecycleVerdict = { kind: 'proven'; report: SignatureReport | null } | Refusal

/** Who makes a lifecycle call: the holder of a token that holds, or, in developer mode, anybody. */
export type LifecycleCaller =
  | { kind: 'signed'; token: VerifiedToken; signature: FoundSignature }
  | { kind: 'anybody' }

/** Judges the token alone: whoever has none learns nothing of what the body should have been. */
export async function identifyLifecycleCaller(
  deps: VerifyDeps,
  request: IncomingRequest,
): Promise<LifecycleCaller | Refusal | Unavailable> {
  if (!deps.verifySignatures) return { kind: 'anybody' }
  const signature = findSignature(request, LIFECYCLE_SIGNATURE_HEADERS)
  if (signature === null) return refuseUnsigned(LIFECYCLE_SIGNATURE_HEADERS)
  if (!signature.text.includes('.')) return refuseUnreadable(signature)
  const found = await verifyToken(deps, signature, request.source)
  return found.kind === 'token' ? { kind: 'signed', token: found.token, signature } : found
}

/**
 * Says whether a lifecycle call comes from Clockify: its token must speak of the very workspace and installation of the
 * body. The token of a webhook proves webhooks only: each delivery shows it to whoever listens on the way.
 */
export async function verifyLifecycle(
  deps: VerifyDeps,
  caller: LifecycleCaller,
  subject: LifecycleSubject,
): Promise<LifecycleVerdict> {
  if (caller.kind === 'anybody') return { kind: 'proven', report: null }
  return judge(deps, caller.token, caller.signature, subject)
}

async function judge(
  deps: VerifyDeps,
  token: VerifiedToken,
  signature: FoundSignature,
  subject: LifecycleSubject,
): Promise<LifecycleVerdict> {
  const ladder = new Ladder()
  const report = (failed: CheckName | null): SignatureReport => ({
    outcome: failed === null ? 'verified' : 'refused',
    method: 'jwt',
    header: signature.header,
    key: token.key,
    claims: token.claims,
    failed,
    checks: [...token.checks, ...ladder.checks],
  })
  if (!ladder.compare('workspace', token.claims.workspaceId, subject.workspaceId)) {
    return refuse('foreign-workspace', "The body's workspace is not the token's.", report('workspace'))
  }
  if (!ladder.compare('addon', token.claims.addonId, subject.addonId)) {
    return refuse('foreign-installation', "The body's add-on is not the token's.", report('addon'))
  }
  if (await isTokenOfWebhook(deps, token.signature.key, subject)) {
    ladder.fail('stored-token', 'a token for lifecycle calls', "a webhook's token")
    return refuse(
      'wrong-token',
      "This is a webhook's token: it proves webhooks only.",
      report('stored-token'),
    )
  }
  ladder.skip('stored-token', 'Lifecycle calls have tokens of their own.')
  return { kind: 'proven', report: report(null) }
}

async function isTokenOfWebhook(
  deps: Pick<VerifyDeps, 'db'>,
  mac: Uint8Array,
  subject: LifecycleSubject,
): Promise<boolean> {
  const found = await deps.db
    .selectFrom('webhook_registrations as webhook')
    .innerJoin('installations as installation', 'installation.id', 'webhook.installation_id')
    .select('webhook.path')
    .where('installation.workspace_id', '=', subject.workspaceId)
    .where('webhook.token_mac', '=', mac)
    .executeTakeFirst()
  return found !== undefined
}
