import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { AddonsState } from './addons/addons-state.ts'
import { createTokenChecker } from './addons/check-token.ts'
import { createInstallationBook } from './addons/installation-book.ts'
import { createOneAtATime } from './addons/one-at-a-time.ts'
import type { SandboxConfig } from './config.ts'
import { createFaultList } from './faults/fault-list.ts'
import { createOutgoing } from './outgoing/send-request.ts'
import { createRandomObjectIds } from './random-object-id.ts'
import type { Clock } from './sandbox-types.ts'
import { makeSigningKey, openSigningKey, type SigningKey, StoredSigningKey } from './signing/signing-key.ts'
import type { StateFolder } from './state/state-folder.ts'
import type { Tellings } from './tell-log.ts'
import { Delivery } from './webhooks/delivery.ts'
import { createDeliveryLog } from './webhooks/delivery-log.ts'
import { DeliveryQueue } from './webhooks/delivery-queue.ts'
import { createWebhookBook } from './webhooks/webhook-book.ts'
import { createWorkspaceStore, type WorkspaceStore } from './workspace/workspace-store.ts'

export interface AssembleOptions {
  config: SandboxConfig
  folder: StateFolder
  now: Clock
  /** The stand-in's own address, known once it listens. */
  baseUrl: () => string
  tellLog: Tellings
}

/** Everything that the stand-in is made of, as an earlier run left it or new. */
export type SandboxParts = Awaited<ReturnType<typeof assembleSandbox>>

/** @throws SandboxStateError when the data folder holds what cannot be used */
export async function assembleSandbox({ config, folder, now, baseUrl, tellLog }: AssembleOptions) {
  const key = await openKey(folder)
  const workspaces = await openWorkspaces(config, folder, now)
  const books = await openBooks(folder, now)
  const log = await openDeliveryLog(folder)
  const outgoing = createOutgoing()
  const fraction = () => randomInt(1_000_000) / 1_000_000
  const { webhooks } = books
  const queue = new DeliveryQueue({ ...tellLog, webhooks, log, send: outgoing.send, now, fraction })
  return {
    ...books,
    ...tellLog,
    key,
    now,
    workspaces,
    store: workspaces,
    log,
    queue,
    outgoing,
    send: outgoing.send,
    signer: { key, now, baseUrl },
    checkToken: createTokenChecker({ key, now, installations: books.installations }),
    newId: createRandomObjectIds(now),
    faults: createFaultList(config.seed),
    oneAtATime: createOneAtATime(),
    dropDeliveries: (webhookIds: readonly string[]) => queue.drop(webhookIds),
    maxWebhooksPerAddon: config.maxWebhooksPerAddon,
    webhookApi: config.webhookApi,
  }
}

async function openKey(folder: StateFolder): Promise<SigningKey> {
  const stored = await folder.read('signing-key', StoredSigningKey)
  const key = stored === null ? await makeSigningKey() : await openSigningKey(stored)
  const kept = folder.keep('signing-key', () => key.stored)
  if (stored === null) kept.touch()
  await kept.flush()
  return key
}

async function openWorkspaces(
  config: SandboxConfig,
  folder: StateFolder,
  now: Clock,
): Promise<WorkspaceStore> {
  const saved = await folder.read('workspaces', z.unknown())
  const store = createStore(config, folder, now, saved)
  const kept = folder.keep('workspaces', () => store.snapshot())
  if (saved === null) kept.touch()
  store.onWrite(kept.touch)
  return store
}

function createStore(config: SandboxConfig, folder: StateFolder, now: Clock, saved: unknown): WorkspaceStore {
  const { users, projects, tasks, timeEntries, seed, apiKey } = config
  const sizes = { users, projects, tasks, timeEntries }
  try {
    return createWorkspaceStore({ seed, sizes, ownerApiKey: apiKey, clock: now, saved })
  } catch (error) {
    if (error instanceof z.ZodError) throw folder.unusable('workspaces', error)
    throw error
  }
}

/** An installation whose INSTALLED call a crash cut off counts as installed: the add-on may have agreed to it. */
async function openBooks(folder: StateFolder, now: Clock) {
  const stored = await folder.read('addons', AddonsState)
  const kept = folder.keep(
    'addons',
    (): AddonsState => ({ version: 1, installations: installations.all(), webhooks: webhooks.all() }),
  )
  const restored = (stored?.installations ?? []).map((one) => ({
    ...one,
    installedAt: one.installedAt ?? now(),
  }))
  const installations = createInstallationBook(restored, kept.touch)
  const webhooks = createWebhookBook(stored?.webhooks ?? [], kept.touch)
  return { installations, webhooks, saved: () => kept.flush() }
}

async function openDeliveryLog(folder: StateFolder) {
  const stored = await folder.read('deliveries', z.array(Delivery))
  const kept = folder.keep('deliveries', () => log.newest().reverse())
  const log = createDeliveryLog(stored ?? [], kept.touch)
  return log
}
