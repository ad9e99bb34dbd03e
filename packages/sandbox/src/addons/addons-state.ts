import { z } from 'zod'
import { Webhook } from '../webhooks/webhook.ts'
import { Installation } from './installation.ts'

/** Installations and webhooks as the data folder keeps them: together, since neither makes sense without the other. */
export const AddonsState = z.object({
  version: z.literal(1),
  installations: z.array(Installation),
  webhooks: z.array(Webhook),
})
export type AddonsState = z.infer<typeof AddonsState>
