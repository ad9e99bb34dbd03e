import { z } from 'zod'
import type { LifecycleCall } from '../queries.ts'

const StatusBody = z.looseObject({ status: z.enum(['ACTIVE', 'INACTIVE']) })

/** What a lifecycle call says, in plain words. */
export function lifecycleTitle({ type, body }: Pick<LifecycleCall, 'type' | 'body'>): string {
  if (type === 'INSTALLED') return 'Installed'
  if (type === 'DELETED') return 'Removed'
  if (type === 'SETTINGS_UPDATED') return 'Settings changed'
  const status = StatusBody.safeParse(body).data?.status
  if (status === undefined) return 'Switched on or off'
  return status === 'ACTIVE' ? 'Switched on' : 'Switched off'
}
