import { z } from 'zod'

/** What a webhook may listen to besides the whole workspace. */
export const TRIGGER_SOURCE_TYPES = [
  'PROJECT_ID',
  'USER_ID',
  'TAG_ID',
  'TASK_ID',
  'WORKSPACE_ID',
  'ASSIGNMENT_ID',
  'EXPENSE_ID',
] as const
export type TriggerSourceType = (typeof TRIGGER_SOURCE_TYPES)[number]

/** A webhook as the stand-in keeps it. */
export const Webhook = z.object({
  id: z.string(),
  workspaceId: z.string(),
  userId: z.string(),
  /** The installation that it belongs to and goes away with; null when a person made it. */
  addonId: z.string().nullable(),
  /** `manifest`: made at install and signed with a JWT; `api`: made through REST and signed with a plain secret. */
  origin: z.enum(['manifest', 'api']),
  name: z.string(),
  url: z.string(),
  event: z.string(),
  triggerSource: z.array(z.string()),
  triggerSourceType: z.enum(TRIGGER_SOURCE_TYPES),
  /** Sent as `clockify-signature` with every delivery. */
  authToken: z.string(),
  enabled: z.boolean(),
})
export type Webhook = z.infer<typeof Webhook>
