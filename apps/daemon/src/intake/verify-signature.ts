import { believeDelivery } from './believe-delivery.ts'
import { type FoundSignature, findSignature, WEBHOOK_SIGNATURE_HEADERS } from './find-signature.ts'
import type { IncomingRequest } from './incoming-request.ts'
import { judgeDelivery } from './judge-delivery.ts'
import { verifyHmac, verifySecret } from './plain-signatures.ts'
import type { Proof, SignatureVerdict } from './proof.ts'
import { rememberProof, type VerifiedToken } from './verified-tokens.ts'
import type { VerifyDeps } from './verify-deps.ts'
import { refuseUnreadable, refuseUnsigned, verifyToken } from './verify-token.ts'

type Body = Record<string, unknown>

/**
 * Says whether a webhook comes from Clockify, and whose it is. Three kinds of signature are known: Clockify's token, the
 * plain secret of a webhook made through the API, and (when configured) an HMAC over the body.
 */
export async function verifySignature(
  deps: VerifyDeps,
  request: IncomingRequest,
  event: string,
  body: Body,
): Promise<SignatureVerdict> {
  const signature = findSignature(request, WEBHOOK_SIGNATURE_HEADERS)
  if (!deps.verifySignatures && request.source === 'clockify') return believeDelivery(deps, signature, body)
  if (signature === null) return refuseUnsigned(WEBHOOK_SIGNATURE_HEADERS)
  if (!signature.text.includes('.')) {
    return (
      (await verifySecret(deps, signature, event, body)) ??
      (await verifyHmac(deps, signature, request, body)) ??
      refuseUnreadable(signature)
    )
  }
  return verifyByToken(deps, signature, request, event, body)
}

async function verifyByToken(
  deps: VerifyDeps,
  signature: FoundSignature,
  request: IncomingRequest,
  event: string,
  body: Body,
): Promise<SignatureVerdict> {
  const mayRemember = request.source === 'clockify'
  const verified = mayRemember ? deps.verified.find(signature.text) : null
  const remembered = verified === null ? null : rememberedProof(verified, request, event, body)
  if (remembered !== null) return { kind: 'proven', proof: remembered }
  const found = verified ?? (await verifyToken(deps, signature, request.source))
  if ('kind' in found && found.kind !== 'token') return found
  const token = 'kind' in found ? found.token : found
  if (mayRemember && verified === null) deps.verified.remember(signature.text, token)
  const verdict = await judgeDelivery(deps, token, request, event, body)
  if (verdict.kind === 'proven') {
    rememberProof(token, event, {
      path: request.path,
      bodyNamesWorkspace: names(body.workspaceId),
      bodyNamesAddon: names(body.addonId),
      proof: verdict.proof,
    })
  }
  return verdict
}

/** The proof of an earlier delivery that differed from this one in nothing that is judged. */
function rememberedProof(
  token: VerifiedToken,
  request: IncomingRequest,
  event: string,
  body: Body,
): Proof | null {
  const remembered = token.proofs.get(event)
  if (remembered === undefined || remembered.path !== request.path) return null
  const agrees =
    holds(body.workspaceId, token.claims.workspaceId, remembered.bodyNamesWorkspace) &&
    holds(body.addonId, token.claims.addonId, remembered.bodyNamesAddon)
  return agrees ? remembered.proof : null
}

const names = (value: unknown): boolean => value !== undefined && value !== null

const holds = (value: unknown, expected: string, named: boolean): boolean =>
  named ? value === expected : !names(value)
