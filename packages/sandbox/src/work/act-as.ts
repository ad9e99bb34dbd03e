import { setTimeout as wait } from 'node:timers/promises'
import type { Action } from './scene.ts'

const TIMEOUT_MS = 10_000
const TRIES = 3
const PAUSE_MS = 1_000

/** Makes the call with the key of who acts; says whether it was accepted. A busy Clockify is asked again. */
export async function actAs(baseUrl: string, workspaceId: string, action: Action): Promise<boolean> {
  for (let made = 1; made <= TRIES; made++) {
    const status = await statusOf(`${baseUrl}/api/v1/workspaces/${workspaceId}${action.path}`, action)
    if (status !== 429) return status >= 200 && status < 300
    await wait(PAUSE_MS)
  }
  return false
}

/** 0 when nobody answered. */
async function statusOf(url: string, { by, method, body }: Action): Promise<number> {
  try {
    const response = await fetch(url, {
      method,
      headers: { 'X-Api-Key': by.apiKey, ...(body ? { 'Content-Type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.arrayBuffer()
    return response.status
  } catch {
    return 0
  }
}
