import { InstallationStatus } from '@clockhouse/core/contract/installations'
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

/** The tabs of a refused request. */
export const REFUSAL_TABS = ['why', 'headers', 'body'] as const
export type RefusalTab = (typeof REFUSAL_TABS)[number]

/** The spans that the activity chart can show. */
export const ACTIVITY_WINDOWS = ['hour', 'day', 'week'] as const
export type ActivityWindow = (typeof ACTIVITY_WINDOWS)[number]

/** `/`: the span of the activity chart. */
export const OverviewSearch = z.object({ window: lenient(z.enum(ACTIVITY_WINDOWS)) })

/** `/quarantine`: the reason that is looked at, the open request and its tab. */
export const QuarantineSearch = z.object({
  reason: lenient(z.string().max(100)),
  request: lenient(z.string().max(60)),
  tab: lenient(z.enum(REFUSAL_TABS)),
})
export type QuarantineSearch = z.infer<typeof QuarantineSearch>

/** `/installations`: the state that is looked at. */
export const InstallationsSearch = z.object({ status: lenient(InstallationStatus) })

/** The tabs of an installation. */
export const INSTALLATION_TABS = ['webhooks', 'lifecycle', 'identity', 'settings'] as const
export type InstallationTab = (typeof INSTALLATION_TABS)[number]

/** `/installations/{id}`: the tab, and the lifecycle event whose payload is unfolded. */
export const InstallationSearch = z.object({
  tab: lenient(z.enum(INSTALLATION_TABS)),
  event: lenient(z.string().max(60)),
})

/** `/samples`: the chosen event, what is searched for, and the workspace to send for. */
export const SamplesSearch = z.object({
  event: lenient(z.string().max(100)),
  find: lenient(z.coerce.string().max(100)),
  workspace: lenient(z.coerce.string().max(100)),
})
export type SamplesSearch = z.infer<typeof SamplesSearch>

/** Which of the events the coverage shows. */
export const COVERAGE_VIEWS = ['all', 'undeclared', 'never-received', 'never-tried'] as const
export type CoverageView = (typeof COVERAGE_VIEWS)[number]

/** `/coverage`: which events are looked at. */
export const CoverageSearch = z.object({
  show: lenient(z.enum(COVERAGE_VIEWS)),
  find: lenient(z.coerce.string().max(100)),
})

/** `/sign-in`: where to go afterwards, and why a one-time link did not work. */
export const SignInSearch = z.object({
  from: lenient(z.string().startsWith('/').max(2000)),
  reason: lenient(z.string().max(100)),
})
