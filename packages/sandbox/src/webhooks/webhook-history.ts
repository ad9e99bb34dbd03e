import { z } from 'zod'
import { ClockifyError } from '../clockify-error.ts'
import { type Delivery, isWaiting } from './delivery.ts'
import type { DeliveryLog } from './delivery-log.ts'
import type { Webhook } from './webhook.ts'

const Paging = z.object({
  page: z.coerce.number().int().min(0).default(0),
  size: z.coerce.number().int().min(1).default(50),
})
const LogSearch = z.object({
  from: z.iso.datetime({ offset: true }).nullish(),
  to: z.iso.datetime({ offset: true }).nullish(),
  sortByNewest: z.boolean().nullish(),
  status: z.enum(['ALL', 'SUCCEEDED', 'FAILED']).nullish(),
})

/** Clockify's webhook log: one row per attempt that was answered or failed. Pages start at 0. */
export function deliveryLogs(log: DeliveryLog, webhook: Webhook, search: unknown, query: unknown) {
  const { page, size } = parse(Paging, query)
  const { from, to, sortByNewest, status } = parse(LogSearch, search ?? {})
  const rows = deliveriesOf(log, webhook)
    .flatMap((delivery) => delivery.attempts.map((attempt) => ({ delivery, attempt })))
    .filter(({ attempt }) => (from ? attempt.at >= Date.parse(from) : true))
    .filter(({ attempt }) => (to ? attempt.at <= Date.parse(to) : true))
    .filter(({ attempt }) => !status || status === 'ALL' || statusOfAttempt(attempt) === status)
    .sort((a, b) => (sortByNewest === false ? a.attempt.at - b.attempt.at : b.attempt.at - a.attempt.at))
  return rows.slice(page * size, (page + 1) * size).map(({ delivery, attempt }) => ({
    id: attempt.idempotencyKey,
    webhookId: webhook.id,
    webhookEventStatusId: delivery.id,
    requestBody: delivery.body,
    responseBody: attempt.responseBody,
    statusCode: attempt.status ?? 0,
    respondedAt: new Date(attempt.at + attempt.durationMs).toISOString(),
  }))
}

/** How each delivery stands, newest first. */
export function deliveryStatuses(log: DeliveryLog, webhook: Webhook, query: unknown) {
  const { page, size } = parse(Paging, query)
  return deliveriesOf(log, webhook)
    .slice(page * size, (page + 1) * size)
    .map((delivery) => ({ delivery, last: delivery.attempts.at(-1) }))
    .map(({ delivery, last }) => ({
      id: delivery.id,
      webhookId: webhook.id,
      webhookLogId: last?.idempotencyKey ?? null,
      status: isWaiting(delivery) ? 'RETRYING' : delivery.status,
      statusCode: last?.status ?? 0,
      retryCount: Math.max(0, delivery.attempts.length - 1),
      requestBody: delivery.body,
      responseBody: last?.responseBody ?? '',
      respondedAt: last === undefined ? null : new Date(last.at + last.durationMs).toISOString(),
    }))
}

const deliveriesOf = (log: DeliveryLog, webhook: Webhook): Delivery[] =>
  log.newest().filter(({ webhookId }) => webhookId === webhook.id)

const statusOfAttempt = ({ status }: Delivery['attempts'][number]): 'SUCCEEDED' | 'FAILED' =>
  status !== null && status >= 200 && status < 300 ? 'SUCCEEDED' : 'FAILED'

function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new ClockifyError(400, 501, parsed.error.issues[0]?.message ?? 'invalid request')
}
