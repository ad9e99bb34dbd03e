import type { Kysely } from 'kysely'
import type { DeliveryRow, Tables } from './tables.ts'

/** One delivery with everything that is stored of it; `signature_report` is JSON of core's SignatureReport. */
export type StoredDelivery = DeliveryRow & { signature_report: string }

/** One delivery and how its signature was judged. */
export const getDelivery = (db: Kysely<Tables>, id: string): Promise<StoredDelivery | undefined> =>
  db
    .selectFrom('deliveries')
    .innerJoin('signature_reports', 'signature_reports.id', 'deliveries.signature_report_id')
    .selectAll('deliveries')
    .select('signature_reports.report as signature_report')
    .where('deliveries.id', '=', id)
    .executeTakeFirst()

/** Its bytes alone. */
export const getDeliveryBody = (
  db: Kysely<Tables>,
  id: string,
): Promise<Pick<DeliveryRow, 'body'> | undefined> =>
  db.selectFrom('deliveries').select('body').where('id', '=', id).executeTakeFirst()
