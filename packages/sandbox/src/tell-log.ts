import type { Logger } from 'pino'
import type { LifecycleDeps } from './addons/send-lifecycle.ts'
import type { DeliveryQueueDeps } from './webhooks/delivery-queue.ts'

/** What the parts tell of their calls to add-ons. */
export type Tellings = Pick<LifecycleDeps, 'onLifecycle'> & Pick<DeliveryQueueDeps, 'onNotTaken'>

/** Writes calls to add-ons to the log: every lifecycle call, and deliveries only when they were not taken. No secrets. */
export const tellLog = (log: Logger): Tellings => ({
  onLifecycle(type, { key, addonId }, answer) {
    const outcome = answer.kind === 'answered' ? { status: answer.status } : { error: answer.error }
    log.info({ addon: key, addonId, durationMs: answer.durationMs, ...outcome }, `told ${type}`)
  },
  onNotTaken({ id, event, url, nextAttemptAt }, { status, error }) {
    const next = nextAttemptAt === null ? 'never' : new Date(nextAttemptAt).toISOString()
    log.warn({ delivery: id, event, url: withoutQuery(url), status, error, next }, 'a delivery was not taken')
  },
})

/** A receiver's query may hold a secret of its own. */
const withoutQuery = (url: string): string => url.split(/[?#]/, 1)[0] ?? ''
