import type { SampleBodies } from './sample-bodies.ts'
import { ids, people, workspaceId } from './story.ts'

const assignment = {
  workspaceId,
  userId: people.ana.id,
  projectId: ids.website,
  assignmentId: ids.assignment,
}

/** Ana is planned on the website. */
export const scheduling = {
  ASSIGNMENT_CREATED: assignment,
  ASSIGNMENT_UPDATED: assignment,
  ASSIGNMENT_DELETED: assignment,
  ASSIGNMENT_PUBLISHED: assignment,
} satisfies SampleBodies
