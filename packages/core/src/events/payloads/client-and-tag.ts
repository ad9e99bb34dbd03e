import { z } from 'zod'
import { Flag, Id, Text } from './fields.ts'

/** Clients and tags look alike: a name in a workspace that can be archived. */
export const ClientOrTagPayload = z.looseObject({
  id: Id,
  name: Text,
  workspaceId: Id,
  archived: Flag,
})
