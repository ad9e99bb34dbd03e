import type { Webhook } from './webhook.ts'

/** All webhooks of all workspaces, in the order in which they were made. */
export interface WebhookBook {
  all(): Webhook[]
  find(id: string): Webhook | null
  ofWorkspace(workspaceId: string): Webhook[]
  ofAddon(addonId: string): Webhook[]
  put(webhook: Webhook): void
  remove(id: string): void
}

export function createWebhookBook(webhooks: readonly Webhook[], onWrite: () => void): WebhookBook {
  const byId = new Map(webhooks.map((webhook) => [webhook.id, webhook]))
  const all = () => [...byId.values()]
  return {
    all,
    find: (id) => byId.get(id) ?? null,
    ofWorkspace: (workspaceId) => all().filter((webhook) => webhook.workspaceId === workspaceId),
    ofAddon: (addonId) => all().filter((webhook) => webhook.addonId === addonId),
    put(webhook) {
      byId.set(webhook.id, webhook)
      onWrite()
    },
    remove(id) {
      if (byId.delete(id)) onWrite()
    },
  }
}
