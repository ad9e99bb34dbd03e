import type { Context } from 'koa'
import { z } from 'zod'
import { Delivery } from '../webhooks/delivery.ts'
import type { ControlDeps } from './control-deps.ts'
import { readQuery } from './read-input.ts'

const DeliveryQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1_000).default(200),
  event: z.string().optional(),
  addonId: z.string().optional(),
  webhookId: z.string().optional(),
  status: Delivery.shape.status.optional(),
})

/** What was sent, newest first, with every attempt and its answer. */
export const listDeliveries = (deps: ControlDeps) => (ctx: Context) => {
  const { limit, ...wanted } = readQuery(ctx, DeliveryQuery)
  const matches = (delivery: Delivery) =>
    (wanted.event ?? delivery.event) === delivery.event &&
    (wanted.addonId ?? delivery.addonId) === delivery.addonId &&
    (wanted.webhookId ?? delivery.webhookId) === delivery.webhookId &&
    (wanted.status ?? delivery.status) === delivery.status
  ctx.body = { items: deps.log.newest().filter(matches).slice(0, limit).map(shownDelivery) }
}

/** A delivery as the control surface shows it: moments as ISO dates. */
export const shownDelivery = ({ createdAt, nextAttemptAt, attempts, ...delivery }: Delivery) => ({
  ...delivery,
  createdAt: new Date(createdAt).toISOString(),
  nextAttemptAt: nextAttemptAt === null ? null : new Date(nextAttemptAt).toISOString(),
  retries: Math.max(0, attempts.length - 1),
  attempts: attempts.map(({ at, ...attempt }) => ({ at: new Date(at).toISOString(), ...attempt })),
})
