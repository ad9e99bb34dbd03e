import { admin } from '../admin.ts'

/** The daemon's own state; the feed moves its totals on. */
export const statusQuery = () => admin.status.get.queryOptions()
