import type { InstallationBook } from '../addons/installation-book.ts'
import type { RandomObjectId } from '../random-object-id.ts'
import type { Clock } from '../sandbox-types.ts'
import type { Delivery } from './delivery.ts'
import type { DeliveryQueue } from './delivery-queue.ts'
import { matchesWebhook, type Told } from './matches-webhook.ts'
import type { Webhook } from './webhook.ts'
import type { WebhookBook } from './webhook-book.ts'

export interface TellDeps {
  webhooks: WebhookBook
  installations: InstallationBook
  queue: DeliveryQueue
  newId: RandomObjectId
  now: Clock
}

/**
 * Makes a delivery of a change for every webhook that wants it, and returns them. A disabled add-on, or one that has
 * not agreed to its installation yet, gets none.
 */
export function tellWebhooks(deps: TellDeps, change: Told): Delivery[] {
  const body = JSON.stringify(change.body)
  return deps.webhooks
    .ofWorkspace(change.workspaceId)
    .filter((webhook) => matchesWebhook(webhook, change) && mayReceive(deps, webhook))
    .map((webhook) => {
      const delivery = newDelivery(deps, webhook, body)
      deps.queue.add(delivery)
      return delivery
    })
}

function mayReceive({ installations }: TellDeps, { addonId }: Webhook): boolean {
  if (addonId === null) return true
  const installation = installations.find(addonId)
  return installation?.status === 'ACTIVE' && installation.installedAt !== null
}

const newDelivery = ({ newId, now }: TellDeps, webhook: Webhook, body: string): Delivery => ({
  id: newId(),
  workspaceId: webhook.workspaceId,
  webhookId: webhook.id,
  addonId: webhook.addonId,
  event: webhook.event,
  url: webhook.url,
  body,
  createdAt: now(),
  status: 'PENDING',
  attempts: [],
  nextAttemptAt: now(),
})
