import type { SendRequest } from '../outgoing/send-request.ts'
import type { Clock } from '../sandbox-types.ts'
import { type Attempt, type Delivery, isWaiting } from './delivery.ts'
import type { DeliveryLog } from './delivery-log.ts'
import { createLane, type Lane } from './limit-concurrency.ts'
import { waitBeforeRetry } from './retry-schedule.ts'
import { sendDelivery, wasTaken } from './send-delivery.ts'
import type { WebhookBook } from './webhook-book.ts'

export interface DeliveryQueueDeps {
  webhooks: WebhookBook
  log: DeliveryLog
  send: SendRequest
  now: Clock
  /** From 0 to below 1, for the jitter of the waits. */
  fraction: () => number
  /** Told after each attempt that was not taken, with what comes next: for the log. */
  onNotTaken: (delivery: Delivery, attempt: Attempt) => void
}

const ATTEMPTS_PER_RECEIVER = 8

/** Brings deliveries to their receivers: at least once each, again and again while they are not taken. */
export class DeliveryQueue {
  readonly #deps: DeliveryQueueDeps
  readonly #lanes = new Map<string, Lane>()
  readonly #timers = new Map<string, NodeJS.Timeout>()
  readonly #watchers = new Map<string, (delivery: Delivery) => void>()
  #stopped = false

  constructor(deps: DeliveryQueueDeps) {
    this.#deps = deps
  }

  add(delivery: Delivery): void {
    this.#deps.log.put(delivery)
    this.#schedule(delivery)
  }

  /** Resolves with the delivery as it is after its next attempt, or when it is dropped. */
  afterNextAttempt(deliveryId: string): Promise<Delivery> {
    return new Promise((resolve) => this.#watchers.set(deliveryId, resolve))
  }

  /** Gives up what is still to be sent to these webhooks. */
  drop(webhookIds: readonly string[]): void {
    const gone = new Set(webhookIds)
    for (const delivery of this.#deps.log.waiting()) {
      if (gone.has(delivery.webhookId)) this.#drop(delivery)
    }
  }

  /** Takes up what an earlier run left unsent. */
  resume(): void {
    for (const delivery of this.#deps.log.waiting()) this.#schedule(delivery)
  }

  /** Starts no attempt any more; what is not taken stays in the log, to be sent after the restart. */
  stop(): void {
    this.#stopped = true
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
  }

  #schedule({ id, url, nextAttemptAt }: Delivery): void {
    if (nextAttemptAt === null || this.#stopped) return
    const start = () => {
      this.#timers.delete(id)
      this.#laneOf(url)(() => this.#attempt(id))
    }
    const waitMs = nextAttemptAt - this.#deps.now()
    if (waitMs <= 0) start()
    else this.#timers.set(id, setTimeout(start, waitMs))
  }

  #laneOf(url: string): Lane {
    const origin = URL.parse(url)?.origin ?? url
    const lane = this.#lanes.get(origin) ?? createLane(ATTEMPTS_PER_RECEIVER)
    this.#lanes.set(origin, lane)
    return lane
  }

  async #attempt(id: string): Promise<void> {
    const delivery = this.#stillWaiting(id)
    if (delivery === null) return
    const webhook = this.#deps.webhooks.find(delivery.webhookId)
    if (webhook === null) return this.#drop(delivery)
    const attempt = await sendDelivery(this.#deps, webhook, delivery)
    const present = this.#stillWaiting(id)
    if (present === null) return
    const after = afterAttempt(this.#deps, present, attempt)
    if (after.status !== 'SUCCEEDED') this.#deps.onNotTaken(after, attempt)
    this.#settle(after)
    this.#schedule(after)
  }

  /** Null when it was dropped, forgotten or the queue was stopped meanwhile. */
  #stillWaiting(id: string): Delivery | null {
    const delivery = this.#deps.log.find(id)
    return this.#stopped || delivery === null || !isWaiting(delivery) ? null : delivery
  }

  #drop(delivery: Delivery): void {
    clearTimeout(this.#timers.get(delivery.id))
    this.#timers.delete(delivery.id)
    this.#settle({ ...delivery, status: 'DROPPED', nextAttemptAt: null })
  }

  #settle(delivery: Delivery): void {
    this.#deps.log.put(delivery)
    this.#watchers.get(delivery.id)?.(delivery)
    this.#watchers.delete(delivery.id)
  }
}

function afterAttempt(deps: DeliveryQueueDeps, delivery: Delivery, attempt: Attempt): Delivery {
  const attempts = [...delivery.attempts, attempt]
  if (wasTaken(attempt)) return { ...delivery, attempts, status: 'SUCCEEDED', nextAttemptAt: null }
  const waitMs = waitBeforeRetry(attempts.length, deps.fraction)
  if (waitMs === null) return { ...delivery, attempts, status: 'FAILED', nextAttemptAt: null }
  return { ...delivery, attempts, status: 'RETRYING', nextAttemptAt: deps.now() + waitMs }
}
