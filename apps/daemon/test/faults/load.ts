import { randomBytes } from 'node:crypto'
import { Client } from 'undici'
import type { Installed } from '../harness.ts'

/** What a client saw of one request. */
export type Outcome =
  | { kind: 'acknowledged'; deliveryId: string; entityId: string }
  | { kind: 'refused'; status: number; retryAfter: string | undefined }
  /** No answer came: the connection was refused, or ended under the request. */
  | { kind: 'lost'; code: string }

/** Clients that send one delivery after the other, each over one kept connection, until they cannot any more. */
export interface Load {
  outcomes: Outcome[]
  /** How many were acknowledged so far. */
  acknowledged(): number
  /** Resolves when each client has met its end. */
  over: Promise<void>
}

/** Starts the load. Every delivery has an entity of its own, by which it is found again. */
export function startLoad(url: string, installed: Installed, clients: number): Load {
  const outcomes: Outcome[] = []
  let acknowledged = 0
  const work = async (): Promise<void> => {
    const client = new Client(url, { keepAliveTimeout: 60_000 })
    for (;;) {
      const outcome = await sendOne(client, installed)
      outcomes.push(outcome)
      if (outcome.kind === 'acknowledged') acknowledged++
      if (outcome.kind === 'lost') break
    }
    await client.destroy()
  }
  const over = Promise.all(Array.from({ length: clients }, work)).then(() => undefined)
  return { outcomes, acknowledged: () => acknowledged, over }
}

async function sendOne(client: Client, installed: Installed): Promise<Outcome> {
  const entityId = randomBytes(12).toString('hex')
  try {
    const { statusCode, headers, body } = await client.request({
      method: 'POST',
      path: '/webhooks/new-tag',
      headers: { 'content-type': 'application/json', 'clockify-signature': installed.tokens.NEW_TAG },
      body: JSON.stringify({ id: entityId, name: 'x', workspaceId: installed.workspaceId }),
    })
    const answer = (await body.json()) as { deliveryId?: string }
    if (statusCode === 200 && answer.deliveryId !== undefined) {
      return { kind: 'acknowledged', deliveryId: answer.deliveryId, entityId }
    }
    return { kind: 'refused', status: statusCode, retryAfter: headers['retry-after']?.toString() }
  } catch (error) {
    return { kind: 'lost', code: codeOf(error) }
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
