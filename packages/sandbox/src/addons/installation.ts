import { Manifest } from '@clockhouse/core/manifest'
import { z } from 'zod'

/** An add-on in a workspace, from its INSTALLED call until it is removed. */
export const Installation = z.object({
  addonId: z.string(),
  workspaceId: z.string(),
  key: z.string(),
  name: z.string(),
  status: z.enum(['ACTIVE', 'INACTIVE']),
  manifestUrl: z.string(),
  /** As it was at install, the settings with their present values: a changed manifest needs a new installation. */
  manifest: Manifest,
  /** The installation token, good for the API. */
  authToken: z.string(),
  /** The user on whose behalf it is installed: the workspace's owner. */
  asUser: z.string(),
  addonUserId: z.string(),
  /** Null until INSTALLED was agreed to: no webhook is sent before. */
  installedAt: z.number().nullable(),
})
export type Installation = z.infer<typeof Installation>
