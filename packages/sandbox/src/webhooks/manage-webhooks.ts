import { randomBytes } from 'node:crypto'
import { ClockifyError } from '../clockify-error.ts'
import type { RandomObjectId } from '../random-object-id.ts'
import type { Caller } from '../sandbox-types.ts'
import type { Webhook } from './webhook.ts'
import type { WebhookBook } from './webhook-book.ts'
import type { WebhookRequest } from './webhook-request.ts'

export interface ManageDeps {
  webhooks: WebhookBook
  newId: RandomObjectId
  dropDeliveries: (webhookIds: readonly string[]) => void
  maxWebhooksPerAddon: number | null
}

/** Clockify's limits of the ENTERPRISE plan, which the stand-in's workspaces have. */
const MOST_PER_USER = 100
const MOST_PER_WORKSPACE = 300

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** Webhooks made through REST are signed with 32 plain characters, not with a token. */
const newSecret = (): string => [...randomBytes(32)].map((byte) => ALPHABET[byte % 64]).join('')

/** People see all webhooks of the workspace, an add-on those of people and its own. */
export const visibleWebhooks = ({ webhooks }: ManageDeps, workspaceId: string, caller: Caller): Webhook[] =>
  webhooks.ofWorkspace(workspaceId).filter(({ addonId }) => addonId === null || maySeeAddon(caller, addonId))

export const maySeeAddon = (caller: Caller, addonId: string): boolean =>
  caller.kind === 'api-key' || caller.addonId === addonId

/** @throws ClockifyError 400 for an unknown, malformed or foreign id: Clockify has no 404 here */
export function visibleWebhook(deps: ManageDeps, workspaceId: string, id: string, caller: Caller): Webhook {
  const webhook = visibleWebhooks(deps, workspaceId, caller).find((one) => one.id === id)
  if (webhook === undefined) throw new ClockifyError(400, 501, "Webhook doesn't belong to Workspace")
  return webhook
}

export function createWebhook(
  deps: ManageDeps,
  workspaceId: string,
  caller: Caller,
  request: WebhookRequest,
): Webhook {
  const addonId = caller.kind === 'api-key' ? null : caller.addonId
  checkName(deps, workspaceId, caller, request, null)
  checkLimits(deps, workspaceId, caller)
  const webhook: Webhook = {
    id: deps.newId(),
    workspaceId,
    userId: caller.userId,
    addonId,
    origin: 'api',
    authToken: newSecret(),
    enabled: true,
    ...requested(request),
  }
  deps.webhooks.put(webhook)
  return webhook
}

/** Replaces all but the secret. */
export function updateWebhook(
  deps: ManageDeps,
  webhook: Webhook,
  caller: Caller,
  request: WebhookRequest,
): Webhook {
  refuseManifestWebhook(webhook)
  checkName(deps, webhook.workspaceId, caller, request, webhook.id)
  const updated = { ...webhook, ...requested(request) }
  deps.webhooks.put(updated)
  return updated
}

export function deleteWebhook(deps: ManageDeps, webhook: Webhook): void {
  refuseManifestWebhook(webhook)
  deps.webhooks.remove(webhook.id)
  deps.dropDeliveries([webhook.id])
}

/** A new secret; the old one is never sent again. */
export function renewSecret(deps: ManageDeps, webhook: Webhook): Webhook {
  refuseManifestWebhook(webhook)
  const renewed = { ...webhook, authToken: newSecret() }
  deps.webhooks.put(renewed)
  return renewed
}

const requested = (request: WebhookRequest) => ({
  name: request.name ?? '',
  url: request.url,
  event: request.webhookEvent,
  triggerSource: request.triggerSource,
  triggerSourceType: request.triggerSourceType,
})

function refuseManifestWebhook({ origin }: Webhook): void {
  if (origin === 'manifest') throw new ClockifyError(403, 501, "A manifest's webhook cannot be changed")
}

/** Names are unique among a person's webhooks, the empty one too; an add-on needs none. */
function checkName(
  deps: ManageDeps,
  workspaceId: string,
  caller: Caller,
  { name }: WebhookRequest,
  except: string | null,
): void {
  const addonId = caller.kind === 'api-key' ? null : caller.addonId
  const taken = deps.webhooks
    .ofWorkspace(workspaceId)
    .some((one) => one.addonId === addonId && one.id !== except && one.name === name)
  const missing = caller.kind === 'api-key' && !name
  if (taken || missing) throw new ClockifyError(400, 501, 'Webhook already exists')
}

function checkLimits(
  { webhooks, maxWebhooksPerAddon }: ManageDeps,
  workspaceId: string,
  caller: Caller,
): void {
  if (caller.kind !== 'api-key') {
    refuseAt(maxWebhooksPerAddon ?? Number.POSITIVE_INFINITY, webhooks.ofAddon(caller.addonId), 'add-on')
    return
  }
  const made = webhooks.ofWorkspace(workspaceId).filter(({ addonId }) => addonId === null)
  const own = made.filter(({ userId }) => userId === caller.userId)
  refuseAt(MOST_PER_USER, own, 'user')
  refuseAt(MOST_PER_WORKSPACE, made, 'workspace')
}

function refuseAt(most: number, present: readonly Webhook[], whose: string): void {
  if (present.length >= most) throw new ClockifyError(400, 501, `Webhook limit reached: ${most} per ${whose}`)
}
