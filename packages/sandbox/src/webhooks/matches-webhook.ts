import { z } from 'zod'
import type { WorkspaceChange } from '../sandbox-types.ts'
import type { TriggerSourceType, Webhook } from './webhook.ts'

const Id = z.string().optional().catch(undefined)
const Named = z.looseObject({ id: Id }).nullish().catch(undefined)

/** Where bodies name what they are about; each has some of these. */
const Mentions = z.looseObject({
  id: Id,
  userId: Id,
  projectId: Id,
  taskId: Id,
  assignmentId: Id,
  expenseId: Id,
  user: Named,
  project: Named,
  task: Named,
  tags: z
    .array(z.looseObject({ id: Id }))
    .catch([])
    .default([]),
  tagIds: z.array(z.string()).catch([]).default([]),
})
type Mentions = z.infer<typeof Mentions>

/** Ids that a body has for each kind of source; `id` itself counts when the event is about that kind of thing. */
const MENTIONED: Record<
  Exclude<TriggerSourceType, 'WORKSPACE_ID'>,
  (body: Mentions) => (string | undefined)[]
> = {
  PROJECT_ID: (body) => [body.projectId, body.project?.id],
  USER_ID: (body) => [body.userId, body.user?.id],
  TASK_ID: (body) => [body.taskId, body.task?.id],
  TAG_ID: (body) => [...body.tagIds, ...body.tags.map(({ id }) => id)],
  ASSIGNMENT_ID: (body) => [body.assignmentId],
  EXPENSE_ID: (body) => [body.expenseId],
}
const OWN_ID: Record<Exclude<TriggerSourceType, 'WORKSPACE_ID'>, RegExp> = {
  PROJECT_ID: /^(NEW_)?PROJECT(_|$)/,
  USER_ID: /^USER_(?!GROUP)/,
  TASK_ID: /^(NEW_)?TASK(_|$)/,
  TAG_ID: /^(NEW_)?TAG(_|$)/,
  ASSIGNMENT_ID: /^ASSIGNMENT_/,
  EXPENSE_ID: /^EXPENSE_/,
}

/** A change as webhooks hear of it; the event may be one that only the control surface sends. */
export type Told = Omit<WorkspaceChange, 'event'> & { event: string }

/** Whether a webhook wants to hear of a change: its event, and one of its sources when it names some. */
export function matchesWebhook(webhook: Webhook, change: Told): boolean {
  if (!webhook.enabled || webhook.workspaceId !== change.workspaceId || webhook.event !== change.event)
    return false
  const type = webhook.triggerSourceType
  if (type === 'WORKSPACE_ID') return true
  const body = Mentions.parse(change.body)
  const mentioned = new Set([...MENTIONED[type](body), ...(change.sources ?? [])])
  if (OWN_ID[type].test(change.event)) mentioned.add(body.id)
  return webhook.triggerSource.some((id) => mentioned.has(id))
}
