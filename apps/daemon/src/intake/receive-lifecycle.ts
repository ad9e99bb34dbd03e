import type { InstallationId, LifecycleEventId, NewId } from '@clockhouse/core/ids'
import type { SignatureReport } from '@clockhouse/core/tokens'
import { Ladder } from '@clockhouse/core/tokens/verify'
import { applyLifecycle, type LifecycleCall } from '../installations/apply-lifecycle.ts'
import { LIFECYCLE_BODIES, type LifecycleType } from '../installations/lifecycle-bodies.ts'
import type { ChangeDeps, LifecycleChange, LifecycleRefusal } from '../installations/lifecycle-change.ts'
import type { DaemonEvents } from '../live/daemon-events.ts'
import type { Store } from '../store/open-store.ts'
import { redactTokens } from '../telemetry/redact.ts'
import { type IncomingRequest, type Refusal, refuse, type Unavailable } from './incoming-request.ts'
import { parseBody } from './parse-body.ts'
import type { VerifyDeps } from './verify-deps.ts'
import { identifyLifecycleCaller, type LifecycleSubject, verifyLifecycle } from './verify-lifecycle.ts'

/** What intake of lifecycle calls works with. */
export interface LifecycleDeps {
  verify: VerifyDeps
  store: Pick<Store, 'db'>
  newId: NewId
  events: DaemonEvents
  /** What applying needs beside the transaction. */
  change: Omit<ChangeDeps, 'tx' | 'now' | 'newId'>
}

/** What became of a lifecycle call. `stored` means: on disk. */
export type LifecycleReceipt =
  | {
      kind: 'stored'
      lifecycleEventId: LifecycleEventId
      installationId: InstallationId
      outcome: 'applied' | 'repeated'
    }
  | Refusal
  | Unavailable

/**
 * Takes a lifecycle call: what it changes and its entry in the history are one transaction.
 *
 * @throws StoreUnavailable, or the database's own error, when it cannot be written: nothing was acknowledged.
 */
export async function receiveLifecycle(
  deps: LifecycleDeps,
  type: LifecycleType,
  request: IncomingRequest,
): Promise<LifecycleReceipt> {
  const parsed = parseBody(request.body)
  if (parsed.kind === 'malformed') return refuse('malformed', parsed.detail)
  const caller = await identifyLifecycleCaller(deps.verify, request)
  if (caller.kind === 'refused' || caller.kind === 'unavailable') return caller
  const checked = LIFECYCLE_BODIES[type].safeParse(parsed.value)
  if (!checked.success) return malformedCall(type, checked.error.issues)
  const call = { type, body: checked.data } as LifecycleCall
  const verdict = await verifyLifecycle(deps.verify, caller, call.body)
  if (verdict.kind !== 'proven') return verdict
  const stored = await applyAndRecord(deps, call, request, parsed.value)
  if (stored.kind === 'refused')
    return { ...stored, report: reportOfRefusal(verdict.report, stored, call.body) }
  deps.verify.verified.forgetWorkspace(call.body.workspaceId)
  // As deliveries are told: what was committed before this is told before it, so that the feed's ids only rise.
  setImmediate(tell, deps, call, request, stored)
  return {
    kind: 'stored',
    lifecycleEventId: stored.lifecycleEventId,
    installationId: stored.installationId,
    outcome: stored.outcome,
  }
}

/** The report of a token that held, of a call that then spoke of what it may not change: it names the step that failed. */
function reportOfRefusal(
  report: SignatureReport | null,
  { reason }: LifecycleRefusal,
  { workspaceId, addonId }: LifecycleSubject,
): SignatureReport | null {
  if (report === null) return null
  const ladder = new Ladder()
  if (reason === 'foreign-workspace') ladder.fail('workspace', "the installation's workspace", workspaceId)
  else ladder.fail('addon', "the workspace's current installation", addonId)
  const failed = reason === 'foreign-workspace' ? 'workspace' : 'addon'
  const passed = report.checks.filter(({ check }) => check !== failed)
  return { ...report, outcome: 'refused', failed, checks: [...passed, ...ladder.checks] }
}

/** More wrong places than anybody reads are not worth sending. */
const MAX_PLACES = 20

function malformedCall(
  type: LifecycleType,
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
): Refusal {
  const errors = issues.slice(0, MAX_PLACES).map(({ path, message }) => ({
    pointer: path.map((step) => `/${String(step)}`).join(''),
    message,
  }))
  return { ...refuse('malformed', `The body is not that of ${type}.`), errors }
}

type Stored = LifecycleChange & { lifecycleEventId: LifecycleEventId }

/** The event's id is made last, so that ids sort in the order of commits. */
async function applyAndRecord(
  deps: LifecycleDeps,
  call: LifecycleCall,
  request: IncomingRequest,
  body: Record<string, unknown>,
): Promise<Stored | LifecycleRefusal> {
  return deps.store.db.transaction().execute(async (tx) => {
    const change = { ...deps.change, tx, now: request.receivedAt, newId: deps.newId }
    const outcome = await applyLifecycle(change, call)
    if (outcome.kind === 'refused') return outcome
    const lifecycleEventId = deps.newId('lce')
    await tx
      .insertInto('lifecycle_events')
      .values({
        id: lifecycleEventId,
        installation_id: outcome.installationId,
        addon_id: call.body.addonId,
        workspace_id: call.body.workspaceId,
        type: call.type,
        outcome: outcome.outcome,
        received_at: request.receivedAt,
        request_id: request.requestId,
        body: withoutTokens(body),
      })
      .execute()
    return { ...outcome, lifecycleEventId }
  })
}

const withoutTokens = (body: Record<string, unknown>): string =>
  redactTokens(JSON.stringify(body, (key, value: unknown) => (key === 'authToken' ? '[token]' : value)))

function tell(deps: LifecycleDeps, call: LifecycleCall, request: IncomingRequest, stored: Stored): void {
  deps.events.tell('installation.changed', {
    lifecycleEventId: stored.lifecycleEventId,
    installationId: stored.installationId,
    workspaceId: call.body.workspaceId,
    addonId: call.body.addonId,
    lifecycle: call.type,
    status: stored.status,
    at: new Date(request.receivedAt).toISOString(),
  })
}
