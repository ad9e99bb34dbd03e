import { type EventName, eventPath } from '@clockhouse/core/events'
import { workspaceIdOf } from '@clockhouse/core/events/entity-id'
import type { DeliveryId } from '@clockhouse/core/ids'
import { sampleOf } from '@clockhouse/core/samples'
import { applyOverrides } from '@clockhouse/core/samples/overrides'
import type { Kysely } from 'kysely'
import { installationForSample } from '../store/list-installations.ts'
import type { InstallationRow, Tables } from '../store/tables.ts'
import type { IncomingRequest, Receipt } from './incoming-request.ts'

/** A sample that somebody wants sent. */
export interface SampleRequest {
  event: EventName
  workspaceId?: string | undefined
  overrides?: Record<string, unknown> | undefined
  body?: Record<string, unknown> | undefined
  requestId: string
  remoteAddress: string | null
}

export type SendOutcome =
  | { kind: 'sent'; deliveryId: DeliveryId; duplicate: boolean; workspaceId: string }
  | { kind: 'unknown-path'; path: string; suggestions: string[] }
  | { kind: 'refused'; reason: string; detail: string }
  | { kind: 'unavailable'; detail: string }

/** What sending a sample takes. */
export interface SendSampleDeps {
  db: Kysely<Tables>
  clock: { now(): number }
  addonKey: string
  /** Signs with the daemon's own key, which intake trusts for samples only. */
  signAddonToken: (claims: Record<string, unknown>) => Promise<string>
  receive: (request: IncomingRequest) => Promise<Receipt>
}

/** Whose samples are when no installation is known: they stay unclaimed, as a real delivery would. */
const NOBODY = { addonId: '66f0c0de0000000000005a4d', workspaceId: '66f0c0de000000000000d0d0' }

/**
 * Sends a sample through the whole intake, as Clockify would post it: signed, for the installation of the workspace
 * asked for, else of the newest active one.
 */
export async function sendSample(deps: SendSampleDeps, request: SampleRequest): Promise<SendOutcome> {
  const made = makeBody(request)
  if (made.kind === 'unknown-path') return made
  const wanted = request.workspaceId ?? ownWorkspaceOf(request)
  const installation = await installationForSample(deps.db, wanted)
  const workspaceId = wanted ?? installation?.workspace_id ?? workspaceIdOf(made.body) ?? NOBODY.workspaceId
  const body = isItsOwn(request) ? made.body : inWorkspace(made.body, workspaceId)
  const token = await deps.signAddonToken(claimsOf(deps, installation, workspaceId))
  const receipt = await deps.receive(toRequest(deps, request, token, body))
  if (receipt.kind === 'stored') {
    return { kind: 'sent', deliveryId: receipt.deliveryId, duplicate: receipt.duplicate, workspaceId }
  }
  if (receipt.kind === 'unavailable') return receipt
  return { kind: 'refused', reason: receipt.reason, detail: receipt.detail }
}

function makeBody(request: SampleRequest) {
  const body = request.body ?? sampleOf(request.event)
  return applyOverrides(request.event, body, request.overrides ?? {})
}

/** A body or an override that names a workspace itself is sent as it is, right or wrong. */
const isItsOwn = (request: SampleRequest): boolean =>
  request.body !== undefined || Object.hasOwn(request.overrides ?? {}, 'workspaceId')

const ownWorkspaceOf = (request: SampleRequest): string | undefined =>
  request.body === undefined ? undefined : (workspaceIdOf(request.body) ?? undefined)

const inWorkspace = (body: Record<string, unknown>, workspaceId: string): Record<string, unknown> =>
  typeof body.workspaceId === 'string' ? { ...body, workspaceId } : body

const claimsOf = (
  deps: SendSampleDeps,
  installation: InstallationRow | null,
  workspaceId: string,
): Record<string, unknown> => ({
  iss: 'clockify',
  sub: deps.addonKey,
  type: 'addon',
  workspaceId,
  addonId: installation?.addon_id ?? NOBODY.addonId,
})

function toRequest(
  deps: SendSampleDeps,
  request: SampleRequest,
  token: string,
  body: Record<string, unknown>,
): IncomingRequest {
  const rawHeaders: [string, string][] = [
    ['content-type', 'application/json'],
    ['clockify-signature', token],
    ['clockify-webhook-event-type', request.event],
  ]
  const byName = new Map(rawHeaders)
  return {
    method: 'POST',
    path: eventPath(request.event),
    event: request.event,
    rawHeaders,
    header: (name) => byName.get(name.toLowerCase()),
    body: Buffer.from(JSON.stringify(body)),
    remoteAddress: request.remoteAddress,
    requestId: request.requestId,
    receivedAt: deps.clock.now(),
    source: 'sample',
  }
}
