import type { Client, Tag, UserGroup } from '../entities.ts'
import type { WorkspaceData } from '../workspace-data.ts'

/** A client or a tag in a webhook: both are a name that can be archived. */
export const namedThingBody = (data: WorkspaceData, { id, name, archived }: Client | Tag) => ({
  id,
  name,
  workspaceId: data.id,
  archived,
})

/** A user group in a webhook. */
export const userGroupBody = (data: WorkspaceData, group: UserGroup) => ({
  id: group.id,
  name: group.name,
  workspaceId: data.id,
  userIds: group.userIds,
  teamManagers: [],
})
