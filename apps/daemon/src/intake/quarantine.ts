import type { NewId } from '@clockhouse/core/ids'
import { readClaims } from '@clockhouse/core/tokens/verify'
import type { Kysely } from 'kysely'
import type { Clock } from '../clock.ts'
import type { DaemonEvents } from '../live/daemon-events.ts'
import type { Tables } from '../store/tables.ts'
import { type NewQuarantineRow, writeQuarantine } from '../store/write-quarantine.ts'
import { maskTokens, redactTokens } from '../telemetry/redact.ts'
import { findSignature, LIFECYCLE_SIGNATURE_HEADERS } from './find-signature.ts'
import type { IncomingRequest, Refusal } from './incoming-request.ts'
import { headersForStore } from './store-headers.ts'

const MAX_BODY_BYTES = 64 * 1024
const FLUSH_MS = 100
/** Whoever sends more refused requests than these per flush is only counted: the disk is not theirs to fill. */
const MAX_PER_FLUSH = 200
const MAX_BODY_BYTES_PER_FLUSH = 1024 * 1024

/** What the quarantine works with. */
export interface QuarantineDeps {
  db: Kysely<Tables>
  clock: Clock
  newId: NewId
  events: DaemonEvents
  /** Requests kept at most; 0 keeps none. */
  max: number
  /** Told of every refused request, kept or not. */
  onRefused(reason: Refusal['reason']): void
  onError(error: unknown): void
}

/** Refused requests, kept for diagnosis and never believed. */
export interface Quarantine {
  /** Takes a refused request; it is written a moment later, with others. Never fails and never waits. */
  add(request: IncomingRequest, refusal: Refusal, status: number): void
  /** Writes what waits. */
  flush(): Promise<void>
  close(): Promise<void>
}

/** Opens the quarantine: bounded in memory and on disk, a commit per tenth of a second at most. */
export function createQuarantine(deps: QuarantineDeps): Quarantine {
  let waiting: NewQuarantineRow[] = []
  let bodyBytes = 0
  let refused = 0
  let timer: NodeJS.Timeout | null = null
  let writing: Promise<void> = Promise.resolve()

  const write = async (): Promise<void> => {
    const rows = waiting
    const count = refused
    waiting = []
    bodyBytes = 0
    refused = 0
    if (count === 0) return
    await writeQuarantine(deps.db, rows, count, deps.max, deps.clock.now())
    for (const row of rows) tell(deps, row)
  }
  const flush = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    writing = writing.then(write).catch(deps.onError)
    return writing
  }
  return {
    add(request, refusal, status) {
      deps.onRefused(refusal.reason)
      refused++
      if (waiting.length < Math.min(MAX_PER_FLUSH, deps.max)) {
        const room = Math.min(MAX_BODY_BYTES, MAX_BODY_BYTES_PER_FLUSH - bodyBytes)
        waiting.push(toRow(deps, request, refusal, status, room))
        bodyBytes += Math.min(request.body.length, room)
      }
      timer ??= setTimeout(flush, FLUSH_MS)
    },
    flush,
    close: flush,
  }
}

/** An INSTALLED call brings tokens in its body, and a refused one is often a good one that met wrong settings. */
function toRow(
  deps: QuarantineDeps,
  request: IncomingRequest,
  refusal: Refusal,
  status: number,
  bodyRoom: number,
): NewQuarantineRow {
  return {
    id: deps.newId('ref'),
    received_at: request.receivedAt,
    method: request.method,
    path: redactTokens(request.path.slice(0, 2000)),
    remote_address: request.remoteAddress,
    status,
    reason: refusal.reason,
    detail: refusal.detail,
    failed_check: refusal.report?.failed ?? null,
    event: request.event ?? namedEvent(request),
    workspace_id: claimedWorkspace(request, refusal),
    request_id: request.requestId,
    headers: headersForStore(request.rawHeaders),
    body: maskTokens(request.body.subarray(0, bodyRoom)),
    body_bytes: request.body.length,
    signature_report: refusal.report === null ? null : JSON.stringify(refusal.report),
  }
}

function namedEvent(request: IncomingRequest): string | null {
  const name = request.header('clockify-webhook-event-type')
  return name === undefined ? null : redactTokens(name.slice(0, 100))
}

/** What the token says of its workspace, unproven; for the person who looks for a customer's lost webhook. */
function claimedWorkspace(request: IncomingRequest, refusal: Refusal): string | null {
  const token = findSignature(request, LIFECYCLE_SIGNATURE_HEADERS)
  const claims = refusal.report?.claims ?? (token === null ? null : readClaims(token.text))
  const workspaceId = claims?.workspaceId
  return typeof workspaceId === 'string' ? workspaceId.slice(0, 100) : null
}

function tell(deps: QuarantineDeps, row: NewQuarantineRow): void {
  deps.events.tell('request.refused', {
    id: row.id,
    reason: row.reason,
    path: row.path,
    at: new Date(row.received_at).toISOString(),
  })
}
