import { z } from 'zod'

/** 24 lower-case hex digits, as Clockify writes its ids. */
const ObjectId = z.string().regex(/^[0-9a-f]{24}$/)

/** A member of the workspace. The key is the secret that REST takes as `X-Api-Key`; no answer of REST shows it. */
const Member = z.object({
  id: ObjectId,
  name: z.string(),
  email: z.string(),
  role: z.enum(['OWNER', 'ADMIN', 'MEMBER']),
  status: z.enum(['ACTIVE', 'INACTIVE']),
  profilePicture: z.string(),
  apiKey: z.string(),
  timeZone: z.string(),
  weekStart: z.enum(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']),
  timeFormat: z.enum(['HOUR12', 'HOUR24']),
  dateFormat: z.string(),
  language: z.string(),
  theme: z.enum(['DEFAULT', 'DARK']),
  workCapacity: z.string(),
  workingDays: z.array(z.string()),
})

/** Some members under a name. */
const UserGroup = z.object({ id: ObjectId, name: z.string(), userIds: z.array(ObjectId) })

/** For whom projects are done. */
const Client = z.object({
  id: ObjectId,
  name: z.string(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  note: z.string().nullable(),
  ccEmails: z.array(z.string()),
  archived: z.boolean(),
})

/** Rates are in cents, null when the workspace's rate counts. */
const Project = z.object({
  id: ObjectId,
  name: z.string(),
  clientId: ObjectId.nullable(),
  color: z.string(),
  billable: z.boolean(),
  public: z.boolean(),
  archived: z.boolean(),
  template: z.boolean(),
  note: z.string(),
  hourlyRate: z.number().int().nullable(),
  costRate: z.number().int().nullable(),
  estimate: z.string(),
  estimateType: z.enum(['AUTO', 'MANUAL']),
  memberIds: z.array(ObjectId),
})

/** A part of a project; an assignee is a member, or all of a user group. */
const Task = z.object({
  id: ObjectId,
  name: z.string(),
  projectId: ObjectId,
  assigneeIds: z.array(ObjectId),
  userGroupIds: z.array(ObjectId),
  estimate: z.string(),
  status: z.enum(['ACTIVE', 'DONE']),
  billable: z.boolean(),
  budgetEstimate: z.number().int().nullable(),
})

/** A word that time entries carry. */
const Tag = z.object({ id: ObjectId, name: z.string(), archived: z.boolean() })

/** Moments are milliseconds since 1970, always whole seconds; a running timer has no end. */
const TimeEntry = z.object({
  id: ObjectId,
  userId: ObjectId,
  description: z.string(),
  projectId: ObjectId.nullable(),
  taskId: ObjectId.nullable(),
  tagIds: z.array(ObjectId),
  billable: z.boolean(),
  type: z.enum(['REGULAR', 'BREAK']),
  startMs: z.number().int(),
  endMs: z.number().int().nullable(),
})

/** One workspace with all that is in it, as plain JSON: what the state file keeps. */
export const WorkspaceState = z.object({
  id: ObjectId,
  name: z.string(),
  ownerId: ObjectId,
  /** The hourly rate in cents that counts where nothing else is said. */
  hourlyRate: z.number().int(),
  /** The last number given to an id, so that no id comes twice, whatever was deleted. */
  lastIdNumber: z.number().int().min(0),
  members: z.array(Member),
  userGroups: z.array(UserGroup),
  clients: z.array(Client),
  projects: z.array(Project),
  tasks: z.array(Task),
  tags: z.array(Tag),
  timeEntries: z.array(TimeEntry),
})

export type Member = z.infer<typeof Member>
export type UserGroup = z.infer<typeof UserGroup>
export type Client = z.infer<typeof Client>
export type Project = z.infer<typeof Project>
export type Task = z.infer<typeof Task>
export type Tag = z.infer<typeof Tag>
export type TimeEntry = z.infer<typeof TimeEntry>
export type WorkspaceState = z.infer<typeof WorkspaceState>
