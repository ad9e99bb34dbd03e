import { bookingApp, formTask, homepageTask, website } from './projects.ts'
import type { SampleBodies } from './sample-bodies.ts'
import { ids, people, workspaceId } from './story.ts'

const designTag = { id: ids.designTag, name: 'Design', workspaceId, archived: false }

const ana = { id: people.ana.id, name: people.ana.name, status: 'ACTIVE' }
const lena = { id: people.lena.id, name: people.lena.name, status: 'ACTIVE' }

const entryDefaults = { workspaceId, billable: true, isLocked: false, hourlyRate: null, costRate: null }

const heroEntry = {
  ...entryDefaults,
  id: ids.heroEntry,
  description: 'Hero section, first draft',
  tagIds: [designTag.id],
  userId: ana.id,
  taskId: homepageTask.id,
  projectId: website.id,
  timeInterval: { start: '2026-11-23T08:05:00Z', end: '2026-11-23T10:15:00Z', duration: 'PT2H10M' },
  customFieldValues: [
    { customFieldId: ids.ticketField, timeEntryId: ids.heroEntry, value: 'HB-42', name: 'Ticket' },
  ],
  project: website,
  task: homepageTask,
  user: ana,
  tags: [designTag],
}

const formEntry = {
  ...entryDefaults,
  id: ids.formEntry,
  description: 'Booking form, review with the clinic',
  tagIds: [],
  userId: lena.id,
  taskId: formTask.id,
  projectId: bookingApp.id,
  timeInterval: { start: '2026-11-23T13:00:00Z', end: '2026-11-23T14:30:00Z', duration: 'PT1H30M' },
  customFieldValues: [],
  project: bookingApp,
  task: formTask,
  user: lena,
  tags: [],
}

/** As deliveries of today look: no `taskId` and `tagIds`, more about the interval and the approval, no task. */
const callEntry = {
  ...entryDefaults,
  id: ids.callEntry,
  description: 'Call with the bakery',
  userId: ana.id,
  projectId: website.id,
  timeInterval: {
    start: '2026-11-20T12:30:00Z',
    end: '2026-11-20T13:15:00Z',
    duration: 'PT45M',
    timeZone: 'Europe/Zagreb',
    offsetStart: 3600,
    offsetEnd: 3600,
    zonedStart: '2026-11-20T13:30:00',
    zonedEnd: '2026-11-20T14:15:00',
  },
  customFieldValues: [
    { customFieldId: ids.ticketField, timeEntryId: ids.callEntry, value: null, name: 'Ticket' },
  ],
  type: 'REGULAR',
  kioskId: null,
  approvalStatus: null,
  detailedApprovalStatus: null,
  projectCurrency: null,
  currentlyRunning: false,
  project: { ...website, costRate: null, memberships: [], activeEstimate: 'NONE', budgetEstimate: null },
  task: null,
  user: { ...ana, hourlyRate: { amount: 6500 }, costRate: { amount: 3900 } },
  tags: [],
}

const reviewTag = { id: ids.reviewTag, name: 'Reviews', workspaceId, archived: false }

/** Ana's morning and Lena's afternoon of 23 November, and a call that was deleted by mistake. */
export const timeTracking = {
  NEW_TIMER_STARTED: {
    ...heroEntry,
    timeInterval: { start: heroEntry.timeInterval.start, end: null, duration: null },
  },
  TIMER_STOPPED: heroEntry,
  NEW_TIME_ENTRY: formEntry,
  TIME_ENTRY_UPDATED: {
    ...formEntry,
    timeInterval: { start: '2026-11-23T13:00:00Z', end: '2026-11-23T15:00:00Z', duration: 'PT2H' },
  },
  TIME_ENTRY_DELETED: callEntry,
  TIME_ENTRY_RESTORED: callEntry,
  TIME_ENTRY_SPLIT: {
    ...heroEntry,
    timeInterval: { start: '2026-11-23T08:05:00Z', end: '2026-11-23T09:05:00Z', duration: 'PT1H' },
  },
  NEW_TAG: reviewTag,
  TAG_UPDATED: { ...reviewTag, name: 'Client review' },
  TAG_DELETED: { ...reviewTag, name: 'Client review', archived: true },
} satisfies SampleBodies
