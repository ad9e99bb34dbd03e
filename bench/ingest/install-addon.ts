import type { Credentials } from './credentials.ts'
import { WEBHOOK_PATH } from './load/webhook-requests.ts'

/** Installs the add-on as Clockify would: its INSTALLED call tells the webhook's token. */
export async function installAddon(url: string, credentials: Credentials): Promise<void> {
  const response = await fetch(`${url}/lifecycle/installed`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Addon-Lifecycle-Token': credentials.lifecycleToken,
    },
    body: JSON.stringify({
      addonId: credentials.addonId,
      workspaceId: credentials.workspaceId,
      authToken: credentials.installationToken,
      asUser: credentials.addonId,
      addonUserId: credentials.addonId,
      apiUrl: 'http://127.0.0.1:9/api',
      webhooks: [{ path: `/${WEBHOOK_PATH}`, webhookType: 'ADDON', authToken: credentials.webhookToken }],
    }),
  })
  if (!response.ok) throw new Error(`INSTALLED was answered ${response.status}: ${await response.text()}`)
}
