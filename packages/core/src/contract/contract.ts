import { audit, session, tokens } from './access.ts'
import { events } from './coverage.ts'
import { deliveries } from './deliveries.ts'
import { installations } from './installations.ts'
import { quarantine } from './quarantine.ts'
import { samples } from './samples.ts'
import { status } from './status.ts'

/** Where the admin API is served, below the daemon's address. */
export const ADMIN_API_PATH = '/admin/v1'

/** The admin API: one definition for the daemon's router, the typed client and the OpenAPI document. */
export const adminContract = {
  status,
  installations,
  deliveries,
  quarantine,
  samples,
  events,
  tokens,
  audit,
  session,
}
export type AdminContract = typeof adminContract
