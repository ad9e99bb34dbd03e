import { admin } from '../../admin.ts'

/** Every official event with what the add-on has met of it. The feed moves the counts. */
export const coverageQuery = () => admin.events.list.queryOptions()

/** What the add-on has met of one event. */
export type EventCoverage = Awaited<ReturnType<typeof admin.events.list.call>>['items'][number]
/** An event that Clockify sent and Clockhouse does not know. */
export type UnknownEvent = Awaited<ReturnType<typeof admin.events.list.call>>['unknown'][number]
