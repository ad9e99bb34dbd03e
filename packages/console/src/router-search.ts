import { z } from 'zod'

/** A search parameter that falls back to absent when it makes no sense: an old link must open, not fail. */
const lenient = <T extends z.ZodType>(type: T) => type.optional().catch(undefined)

/** The tabs of a delivery. */
export const DELIVERY_TABS = ['overview', 'body', 'raw', 'headers', 'signature'] as const
export type DeliveryTab = (typeof DELIVERY_TABS)[number]

/** `/deliveries`: the filter's text, the open delivery, its tab, and whether the list stands still. */
export const DeliveriesSearch = z.object({
  filter: lenient(z.coerce.string().max(2000)),
  delivery: lenient(z.string().max(60)),
  tab: lenient(z.enum(DELIVERY_TABS)),
  paused: lenient(z.boolean()),
})
export type DeliveriesSearch = z.infer<typeof DeliveriesSearch>

/** `/quarantine`: the open request. */
export const QuarantineSearch = z.object({ request: lenient(z.string().max(60)) })

/** `/samples`: the chosen event. */
export const SamplesSearch = z.object({ event: lenient(z.string().max(100)) })

/** `/sign-in`: where to go afterwards, and why a one-time link did not work. */
export const SignInSearch = z.object({
  from: lenient(z.string().startsWith('/').max(2000)),
  reason: lenient(z.string().max(100)),
})
