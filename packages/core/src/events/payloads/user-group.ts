import { z } from 'zod'
import { Id, References, Text } from './fields.ts'

/** A group of people with those who manage it. */
export const UserGroupPayload = z.looseObject({
  id: Id,
  name: Text,
  workspaceId: Id,
  userIds: References,
  teamManagers: z.array(z.unknown()).nullish(),
})
