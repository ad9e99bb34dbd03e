import { timingSafeEqual } from 'node:crypto'
import type { CheckName, SignatureReport } from '@clockhouse/core/tokens'
import { Ladder } from '@clockhouse/core/tokens/verify'
import {
  findCurrentInstallation,
  findInstallationByAddon,
  findWebhooks,
  type KnownInstallation,
} from '../store/find-installation.ts'
import { type IncomingRequest, type RefusalReason, refuse } from './incoming-request.ts'
import { type SignatureVerdict, sharedReport } from './proof.ts'
import type { VerifiedToken } from './verified-tokens.ts'
import type { VerifyDeps } from './verify-deps.ts'

type Body = Record<string, unknown>
type Broken = { reason: RefusalReason; check: CheckName; detail: string }

/**
 * Judges whether a verified token proves this very delivery: the body's workspace and add-on, the workspace's current
 * installation, the token stored for that webhook. A workspace without an installation leaves it unclaimed.
 */
export async function judgeDelivery(
  deps: Pick<VerifyDeps, 'db'>,
  token: VerifiedToken,
  request: IncomingRequest,
  event: string,
  body: Body,
): Promise<SignatureVerdict> {
  const ladder = new Ladder()
  ladder.pass('event', event)
  const installation = await findCurrentInstallation(deps.db, token.claims.workspaceId)
  const owner = await ownerOf(deps, token, installation)
  const broken =
    bodyBreaks(token, body, ladder) ??
    installationBreaks(token, installation, owner, ladder) ??
    (await storedTokenBreaks(deps, token, owner, { request, event }, ladder))
  const report = reportOf(token, ladder, broken?.check ?? null)
  if (broken !== null) return refuse(broken.reason, broken.detail, report)
  return {
    kind: 'proven',
    proof: {
      method: 'jwt',
      workspaceId: token.claims.workspaceId,
      addonId: token.claims.addonId,
      installationId: owner?.id ?? null,
      signature: token.signature,
      report: sharedReport(report),
    },
  }
}

/** The installation that the token stands for; null when it is not known (yet). */
async function ownerOf(
  deps: Pick<VerifyDeps, 'db'>,
  token: VerifiedToken,
  current: KnownInstallation | null,
): Promise<KnownInstallation | null> {
  if (current?.addonId === token.claims.addonId) return current
  const known = await findInstallationByAddon(deps.db, token.claims.addonId)
  return known?.workspaceId === token.claims.workspaceId ? known : null
}

function bodyBreaks(token: VerifiedToken, body: Body, ladder: Ladder): Broken | null {
  const { workspaceId, addonId } = token.claims
  if (body.workspaceId === undefined || body.workspaceId === null) {
    ladder.skip('workspace', 'The body names no workspace: the token alone says whose it is.')
  } else if (!ladder.compare('workspace', workspaceId, shown(body.workspaceId))) {
    return {
      reason: 'foreign-workspace',
      check: 'workspace',
      detail: "The body's workspace is not the token's.",
    }
  }
  if (body.addonId === undefined || body.addonId === null || body.addonId === addonId) return null
  ladder.fail('addon', addonId, shown(body.addonId))
  return { reason: 'foreign-installation', check: 'addon', detail: "The body's add-on is not the token's." }
}

function installationBreaks(
  token: VerifiedToken,
  current: KnownInstallation | null,
  owner: KnownInstallation | null,
  ladder: Ladder,
): Broken | null {
  const { addonId } = token.claims
  if (owner?.status === 'DELETED' && owner.id === current?.id) {
    ladder.fail('addon', 'an installation that is not deleted', `${addonId}, which is deleted`)
    return { reason: 'installation-deleted', check: 'addon', detail: 'The installation is deleted.' }
  }
  const isForeign = current !== null && current.status !== 'DELETED' && current.addonId !== addonId
  if (isForeign || owner?.status === 'DELETED') {
    ladder.fail('addon', current?.addonId ?? 'another installation', addonId)
    return {
      reason: 'foreign-installation',
      check: 'addon',
      detail: "The token does not belong to the workspace's current installation.",
    }
  }
  if (owner === null)
    ladder.skip('addon', 'No installation of this workspace is known yet: it stays unclaimed.')
  else ladder.pass('addon', addonId)
  return null
}

async function storedTokenBreaks(
  deps: Pick<VerifyDeps, 'db'>,
  token: VerifiedToken,
  owner: KnownInstallation | null,
  asked: { request: IncomingRequest; event: string },
  ladder: Ladder,
): Promise<Broken | null> {
  if (asked.request.source === 'sample') {
    ladder.skip('stored-token', 'A sample is signed here, with a key of its own.')
    return null
  }
  const webhooks = owner === null ? [] : await findWebhooks(deps.db, owner.id)
  const same = webhooks.filter((one) => timingSafeEqual(one.tokenMac, token.signature.key))
  const isOfThis = (one: { path: string; event: string | null }): boolean =>
    one.path === asked.request.path || one.event === asked.event
  if (same.some(isOfThis)) {
    ladder.pass('stored-token', `the token told for ${asked.request.path}`)
    return null
  }
  if (same.length === 0 && !webhooks.some(isOfThis)) {
    ladder.skip('stored-token', 'No token was told for this webhook.')
    return null
  }
  const found = same[0] === undefined ? 'another token' : `the token of ${same[0].path}`
  ladder.fail('stored-token', `the token told for ${asked.request.path}`, found)
  return {
    reason: 'wrong-token',
    check: 'stored-token',
    detail: 'The token is valid, but it is not the one of this webhook.',
  }
}

const reportOf = (token: VerifiedToken, ladder: Ladder, failed: CheckName | null): SignatureReport => ({
  outcome: failed === null ? 'verified' : 'refused',
  method: 'jwt',
  header: token.header,
  key: token.key,
  claims: token.claims,
  failed,
  checks: [...token.checks, ...ladder.checks],
})

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
