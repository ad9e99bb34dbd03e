import type { LifecycleType } from '../installations/lifecycle-bodies.ts'
import type { IncomingRequest } from '../intake/incoming-request.ts'
import type { LifecycleReceipt } from '../intake/receive-lifecycle.ts'
import type { Middleware } from './http-context.ts'
import { intakeRequest } from './intake-request.ts'
import { unavailable } from './middleware/answer-problems.ts'
import { refuseRequest } from './refuse-request.ts'
import { bodyOf, type WebhookDeps } from './webhooks.ts'

/** What the edge of lifecycle calls needs. */
export interface LifecycleCallDeps extends Pick<WebhookDeps, 'quarantine' | 'body'> {
  receive(type: LifecycleType, request: IncomingRequest): Promise<LifecycleReceipt>
  /** Told of each call, with what became of it. */
  onReceived(type: LifecycleType, outcome: string): void
}

/** `POST /lifecycle/…` */
export const receiveLifecycleCall =
  (deps: LifecycleCallDeps, type: LifecycleType): Middleware =>
  async (ctx) => {
    const request = intakeRequest(ctx, null, await bodyOf(deps, ctx, null))
    const receipt = await deps.receive(type, request)
    deps.onReceived(type, receipt.kind === 'stored' ? receipt.outcome : receipt.kind)
    if (receipt.kind === 'refused') return refuseRequest(deps.quarantine, ctx, request, receipt)
    if (receipt.kind === 'unavailable') throw unavailable(receipt.detail)
    const { lifecycleEventId, installationId, outcome } = receipt
    ctx.state.logged = { lifecycle: type, installationId, outcome }
    ctx.body = { received: true, lifecycleEventId, installationId, outcome }
  }
