import { z } from 'zod'
import { Id, Reference } from './fields.ts'

/** A scheduled assignment: four ids and no more. */
export const AssignmentPayload = z.looseObject({
  workspaceId: Id,
  userId: Reference,
  projectId: Reference,
  assignmentId: Id,
})
