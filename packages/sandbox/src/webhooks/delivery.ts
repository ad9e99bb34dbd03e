import { z } from 'zod'

/** One sending of a delivery. */
export const Attempt = z.object({
  at: z.number(),
  /** New with each attempt, so no use for finding duplicates: as Clockify does it. */
  idempotencyKey: z.string(),
  /** Null when no answer came. */
  status: z.number().nullable(),
  error: z.string().nullable(),
  responseBody: z.string(),
  durationMs: z.number(),
})
export type Attempt = z.infer<typeof Attempt>

/**
 * What one change means for one webhook. `PENDING` before its first attempt, `RETRYING` between two; `DROPPED` when its
 * webhook went away first. The other words are Clockify's.
 */
export const Delivery = z.object({
  id: z.string(),
  workspaceId: z.string(),
  webhookId: z.string(),
  addonId: z.string().nullable(),
  event: z.string(),
  url: z.string(),
  /** The exact text that every attempt sends. */
  body: z.string(),
  createdAt: z.number(),
  status: z.enum(['PENDING', 'RETRYING', 'SUCCEEDED', 'FAILED', 'DROPPED']),
  attempts: z.array(Attempt),
  nextAttemptAt: z.number().nullable(),
})
export type Delivery = z.infer<typeof Delivery>

/** Still to be sent. */
export const isWaiting = ({ status }: Delivery): boolean => status === 'PENDING' || status === 'RETRYING'
