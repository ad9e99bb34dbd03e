import { createAdminClient } from '@clockhouse/core/client'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { csrfHeaders } from './session/csrf-token.ts'

const adminClient = createAdminClient({ baseUrl: window.location.origin, headers: csrfHeaders })

/** The admin API as queries and mutations: `admin.deliveries.list.infiniteOptions(…)`. */
export const admin = createTanstackQueryUtils(adminClient)
