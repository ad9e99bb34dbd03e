import type { SampleBodies } from './sample-bodies.ts'
import { ids, people, workspaceId } from './story.ts'

/** The week of 16 to 22 November in Zagreb, where midnight is 23:00 in UTC. */
const request = {
  id: ids.approval,
  workspaceId,
  dateRange: { start: '2026-11-15T23:00:00Z', end: '2026-11-22T22:59:59Z' },
  owner: {
    userId: people.ana.id,
    userName: people.ana.name,
    timezone: 'Europe/Zagreb',
    startOfWeek: 'MONDAY',
  },
}

/** Ana hands in her week and Marko approves it. */
export const approvals = {
  NEW_APPROVAL_REQUEST: {
    ...request,
    status: {
      state: 'PENDING',
      updatedBy: people.ana.id,
      updatedByUserName: people.ana.name,
      updatedAt: '2026-11-23T07:41:00Z',
      note: '',
    },
  },
  APPROVAL_REQUEST_STATUS_UPDATED: {
    ...request,
    status: {
      state: 'APPROVED',
      updatedBy: people.marko.id,
      updatedByUserName: people.marko.name,
      updatedAt: '2026-11-23T09:12:30Z',
      note: 'Good week',
    },
  },
} satisfies SampleBodies
