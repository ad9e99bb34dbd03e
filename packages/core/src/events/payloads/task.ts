import { z } from 'zod'
import { Duration, Id, Reference, References, Text } from './fields.ts'

const taskFields = {
  name: Text,
  projectId: Reference,
  assigneeIds: References,
  assigneeId: Reference.describe('The first assignee; an empty string when there is none'),
  userGroupIds: References,
  estimate: Duration,
  status: Text.describe('ACTIVE or DONE'),
  duration: Duration.describe('Time tracked so far, as an ISO 8601 duration'),
}

/** A task as its own events carry it: without the workspace. */
export const TaskPayload = z.looseObject({ id: Id, ...taskFields })

/** A task inside a time entry or a project. */
export const EmbeddedTask = z.looseObject({ id: Reference, workspaceId: Reference, ...taskFields })
