import type { EventName } from '@clockhouse/core/events'

/** Bodies as Clockify documents them: each field that may be null, empty or zero is so somewhere. */
export type Shapes = Partial<Record<EventName, Record<string, unknown>[]>>

const workspaceId = '5f0a1c2b3d4e5f60718293a4'
const project = {
  id: '5f0a1c2b3d4e5f6071829301',
  name: 'Orchard survey',
  clientId: '5f0a1c2b3d4e5f6071829302',
  clientName: 'Apple & Sons',
  workspaceId,
  billable: false,
  estimate: { estimate: 'PT0S', type: 'AUTO' },
  color: '#FF5722',
  archived: false,
  duration: 'PT0S',
  note: '',
  public: true,
  template: false,
}
const task = {
  id: '5f0a1c2b3d4e5f6071829303',
  name: 'Count the trees',
  workspaceId,
  projectId: project.id,
  assigneeIds: ['5f0a1c2b3d4e5f6071829304'],
  assigneeId: '5f0a1c2b3d4e5f6071829304',
  userGroupIds: [],
  estimate: 'PT0S',
  status: 'ACTIVE',
  duration: 'PT0S',
}
const tag = { id: '5f0a1c2b3d4e5f6071829305', name: 'outdoors', workspaceId, archived: false }
const stopped = { start: '2025-05-05T06:00:00Z', end: '2025-05-05T07:20:00Z', duration: 'PT1H20M' }

export const entry = {
  id: '5f0a1c2b3d4e5f6071829306',
  description: 'Rows 1 to 9',
  tagIds: [tag.id],
  userId: '5f0a1c2b3d4e5f6071829304',
  billable: false,
  taskId: task.id,
  projectId: project.id,
  timeInterval: stopped,
  workspaceId,
  isLocked: false,
  hourlyRate: null,
  costRate: null,
  customFieldValues: [
    {
      customFieldId: '5f0a1c2b3d4e5f6071829307',
      timeEntryId: '5f0a1c2b3d4e5f6071829306',
      value: 'wet',
      name: 'Soil',
    },
  ],
  project,
  task,
  user: { id: '5f0a1c2b3d4e5f6071829304', name: 'Wren Sato', status: 'PENDING_EMAIL_VERIFICATION' },
  tags: [tag],
}

export const running = { ...entry, timeInterval: { start: stopped.start, end: null, duration: null } }

const { taskId: _taskId, tagIds: _tagIds, ...entryWithoutIds } = entry

/** What real deliveries look like today, beside the documented shape. */
export const liveEntry = {
  ...entryWithoutIds,
  timeInterval: {
    ...stopped,
    timeZone: 'Europe/Oslo',
    offsetStart: 7200,
    offsetEnd: 7200,
    zonedStart: '2025-05-05T08:00:00',
    zonedEnd: '2025-05-05T09:20:00',
  },
  customFieldValues: [{ ...entry.customFieldValues[0], value: null }],
  type: 'REGULAR',
  kioskId: null,
  approvalStatus: null,
  detailedApprovalStatus: null,
  projectCurrency: null,
  currentlyRunning: false,
  project: {
    ...project,
    hourlyRate: { amount: 5000 },
    costRate: null,
    memberships: [{ userId: entry.userId, hourlyRate: null, costRate: null }],
    activeEstimate: 'NONE',
    timeEstimate: { includeNonBillable: true, estimate: 0, type: 'AUTO', resetOption: null },
    budgetEstimate: null,
    estimateReset: null,
    sourceType: null,
    auditMetadata: { updatedAt: 1746424800000 },
    accessOnPaidPlan: null,
  },
  task: null,
  user: { ...entry.user, status: 'ACTIVE', hourlyRate: { amount: 5000 }, costRate: { amount: 3000 } },
}

const withoutProject = {
  ...entry,
  projectId: null,
  project: null,
  task: null,
  taskId: null,
  tags: [],
  tagIds: [],
}

const fullProject = {
  ...project,
  hourlyRate: { amount: 1000 },
  tasks: [{ ...task, assigneeId: '', assigneeIds: [] }],
  client: { id: project.clientId, name: project.clientName, workspaceId, archived: false },
}
const { workspaceId: _workspaceId, ...bareTask } = task
const client = { id: project.clientId, name: project.clientName, workspaceId, archived: false }
const assignment = {
  workspaceId,
  userId: entry.userId,
  projectId: project.id,
  assignmentId: '5f0a1c2b3d4e5f6071829308',
}

const anyEntry = [entry, running, liveEntry, withoutProject]
const anyProject = [
  fullProject,
  { ...fullProject, clientId: '', clientName: '', client: null, hourlyRate: null, tasks: [] },
]

/** Entries, tags, clients, projects, tasks and assignments. */
export const documentedWork: Shapes = {
  NEW_TIMER_STARTED: anyEntry,
  TIMER_STOPPED: anyEntry,
  NEW_TIME_ENTRY: anyEntry,
  TIME_ENTRY_UPDATED: anyEntry,
  TIME_ENTRY_DELETED: anyEntry,
  TIME_ENTRY_RESTORED: anyEntry,
  TIME_ENTRY_SPLIT: anyEntry,
  NEW_TAG: [tag],
  TAG_UPDATED: [tag],
  TAG_DELETED: [tag],
  NEW_CLIENT: [client],
  CLIENT_UPDATED: [client],
  CLIENT_DELETED: [{ ...client, archived: true }],
  NEW_PROJECT: anyProject,
  PROJECT_UPDATED: anyProject,
  PROJECT_DELETED: anyProject,
  NEW_TASK: [bareTask],
  TASK_UPDATED: [{ ...bareTask, status: 'DONE' }],
  TASK_DELETED: [{ ...bareTask, assigneeId: '', assigneeIds: [] }],
  ASSIGNMENT_CREATED: [assignment],
  ASSIGNMENT_UPDATED: [assignment],
  ASSIGNMENT_DELETED: [assignment],
  ASSIGNMENT_PUBLISHED: [assignment],
}
