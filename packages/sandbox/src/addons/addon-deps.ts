import type { RandomObjectId } from '../random-object-id.ts'
import type { Clock, Workspaces } from '../sandbox-types.ts'
import type { WebhookBook } from '../webhooks/webhook-book.ts'
import type { InstallationBook } from './installation-book.ts'
import type { LifecycleDeps } from './send-lifecycle.ts'

/** What an installation's life needs. */
export interface AddonDeps extends LifecycleDeps {
  workspaces: Workspaces
  installations: InstallationBook
  webhooks: WebhookBook
  newId: RandomObjectId
  now: Clock
  /** Null: any number. */
  maxWebhooksPerAddon: number | null
  /** Resolves when installations and webhooks are on disk: an add-on must not hold tokens that a crash forgets. */
  saved: () => Promise<void>
  /** Deliveries of these webhooks are not tried any more. */
  dropDeliveries: (webhookIds: readonly string[]) => void
}
