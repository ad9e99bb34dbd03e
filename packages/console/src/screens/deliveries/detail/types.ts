import type { admin } from '../../../admin.ts'

/** A delivery with everything known of it, as the client gives it. */
export type DeliveryDetail = Awaited<ReturnType<typeof admin.deliveries.get.call>>
