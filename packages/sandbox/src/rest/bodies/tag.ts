import type { Tag } from '../../workspace/entities.ts'
import type { WorkspaceData } from '../../workspace/workspace-data.ts'

/** A tag as REST shows one. */
export const tagBody = (data: WorkspaceData) => (tag: Tag) => ({
  id: tag.id,
  name: tag.name,
  workspaceId: data.id,
  archived: tag.archived,
})
