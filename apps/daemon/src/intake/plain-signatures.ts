import { createHmac, timingSafeEqual } from 'node:crypto'
import type { CheckName, SignatureReport, VerificationMethod } from '@clockhouse/core/tokens'
import { Ladder } from '@clockhouse/core/tokens/verify'
import { findCurrentInstallation, findWebhookBySecret } from '../store/find-installation.ts'
import type { FoundSignature } from './find-signature.ts'
import { type IncomingRequest, type RefusalReason, refuse } from './incoming-request.ts'
import { type SignatureVerdict, sharedReport } from './proof.ts'
import type { VerifyDeps } from './verify-deps.ts'

type Body = Record<string, unknown>

/**
 * A webhook made through the API with an API key is signed with its plain secret instead of a token: it counts for that
 * webhook's event and workspace alone. Null when the text is no such secret.
 */
export async function verifySecret(
  deps: VerifyDeps,
  signature: FoundSignature,
  event: string,
  body: Body,
): Promise<SignatureVerdict | null> {
  const mac = deps.sealing.mac(signature.text)
  const found = await findWebhookBySecret(deps.db, mac)
  if (found === null || !timingSafeEqual(found.webhook.tokenMac, mac)) return null
  const { webhook, installation } = found
  const judge = begin('secret', signature, 'It is the plain secret of a webhook made through the API.')
  if (webhook.event !== event) {
    judge.ladder.fail('event', webhook.event, event)
    return judge.refuse('wrong-token', 'event', 'The secret belongs to the webhook of another event.')
  }
  judge.ladder.pass('event', event)
  if (namesAnother(body.workspaceId, installation.workspaceId)) {
    judge.ladder.fail('workspace', installation.workspaceId, shown(body.workspaceId))
    return judge.refuse('foreign-workspace', 'workspace', 'The secret belongs to another workspace.')
  }
  judge.ladder.pass('workspace', installation.workspaceId)
  if (namesAnother(body.addonId, installation.addonId)) return judge.refuseAddon(installation.addonId, body)
  if (installation.status === 'DELETED') {
    judge.ladder.fail('addon', 'an installation that is not deleted', installation.addonId)
    return judge.refuse('installation-deleted', 'addon', 'The installation is deleted.')
  }
  judge.ladder.pass('addon', installation.addonId)
  judge.ladder.pass('stored-token', `the secret of ${webhook.path}`)
  return {
    kind: 'proven',
    proof: {
      method: 'secret',
      workspaceId: installation.workspaceId,
      addonId: installation.addonId,
      installationId: installation.id,
      signature: { key: mac, text: signature.text, rowId: null },
      report: judge.report(),
    },
  }
}

const HMAC_HEX = /^(?:sha256=)?([0-9a-f]{64})$/i

/**
 * The HMAC-SHA256 fallback over the raw body, when a secret is configured. The body's workspace must be an active
 * installation. Null when it is not configured or the text has not its form.
 */
export async function verifyHmac(
  deps: VerifyDeps,
  signature: FoundSignature,
  request: IncomingRequest,
  body: Body,
): Promise<SignatureVerdict | null> {
  const hex = HMAC_HEX.exec(signature.text)?.[1]
  if (deps.hmacSecret === null || hex === undefined) return null
  const judge = begin('hmac', signature, 'It is an HMAC over the body, not a token.')
  const expected = createHmac('sha256', deps.hmacSecret).update(request.body).digest()
  if (!timingSafeEqual(expected, Buffer.from(hex, 'hex'))) {
    judge.ladder.fail('signature', 'fits the body', 'does not fit')
    return judge.refuse('bad-signature', 'signature', 'The HMAC does not fit the body.')
  }
  judge.ladder.pass('signature', 'fits the body')
  const workspaceId = typeof body.workspaceId === 'string' ? body.workspaceId : null
  const installation = workspaceId === null ? null : await findCurrentInstallation(deps.db, workspaceId)
  if (installation?.status !== 'ACTIVE') {
    judge.ladder.fail('workspace', 'an active installation', workspaceId)
    return judge.refuse('foreign-workspace', 'workspace', "The body's workspace is no active installation.")
  }
  judge.ladder.pass('workspace', workspaceId)
  if (namesAnother(body.addonId, installation.addonId)) return judge.refuseAddon(installation.addonId, body)
  return {
    kind: 'proven',
    proof: {
      method: 'hmac',
      workspaceId,
      addonId: installation.addonId,
      installationId: installation.id,
      signature: null,
      report: judge.report(),
    },
  }
}

/** Many bodies name neither workspace nor add-on, or null; one that does must name the own one. */
const namesAnother = (value: unknown, own: string): boolean =>
  value !== undefined && value !== null && value !== own

/** Not by `String`: an object with a `toString` of its own makes that throw. */
const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 120)

/** A judgement of a signature that is no token: the steps about tokens are skipped, each with the reason. */
function begin(method: VerificationMethod, signature: FoundSignature, why: string) {
  const ladder = new Ladder()
  ladder.pass('present', signature.header)
  ladder.skip('format', why)
  const report = (failed: CheckName | null): SignatureReport => ({
    outcome: failed === null ? 'verified' : 'refused',
    method,
    header: signature.header,
    key: null,
    claims: null,
    failed,
    checks: ladder.checks,
  })
  return {
    ladder,
    report: () => sharedReport(report(null)),
    refuse: (reason: RefusalReason, failed: CheckName, detail: string) =>
      refuse(reason, detail, report(failed)),
    refuseAddon(own: string, body: Body) {
      ladder.fail('addon', own, shown(body.addonId))
      return refuse('foreign-installation', "The body's add-on is not the installation's.", report('addon'))
    },
  }
}
