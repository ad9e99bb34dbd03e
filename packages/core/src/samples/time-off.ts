import type { SampleBodies } from './sample-bodies.ts'
import { ids, people, workspaceId } from './story.ts'

const undecided = {
  statusType: 'PENDING',
  changedByUserId: null,
  changedByUserName: null,
  changedAt: null,
  note: null,
}

const decidedByMarko = {
  changedByUserId: people.marko.id,
  changedByUserName: people.marko.name,
  changedAt: '2026-11-24T10:02:17.418Z',
}

const requestDefaults = {
  workspaceId,
  policyId: ids.holidayPolicy,
  timeZone: 'Europe/Zagreb',
  halfDay: false,
  excludeDays: [],
  negativeBalanceUsed: 0,
}

/** Lena's Christmas: 21 to 24 December in Zagreb, where midnight is 23:00 in UTC. */
const holiday = {
  ...requestDefaults,
  id: ids.holiday,
  userId: people.lena.id,
  timeOffPeriod: { period: { start: '2026-12-20T23:00:00Z', end: '2026-12-24T22:59:59.999Z' } },
  note: 'Visiting family',
  status: undecided,
  balanceDiff: 4,
  createdAt: '2026-11-24T08:20:05.128Z',
  requesterUserId: people.lena.id,
  balanceValueAtRequest: 9,
}

const shorterHoliday = {
  ...holiday,
  timeOffPeriod: { period: { start: '2026-12-20T23:00:00Z', end: '2026-12-23T22:59:59.999Z' } },
  balanceDiff: 3,
}

const longWeekend = {
  ...requestDefaults,
  id: ids.longWeekend,
  userId: people.tomas.id,
  timeOffPeriod: { period: { start: '2026-12-10T23:00:00Z', end: '2026-12-11T22:59:59.999Z' } },
  note: null,
  balanceDiff: 1,
  createdAt: '2026-11-24T09:15:44.902Z',
  requesterUserId: people.tomas.id,
  balanceValueAtRequest: 2,
}

/** Lena's Christmas is shortened and approved; Tomás may not be away before the launch; a balance for next year. */
export const timeOff = {
  TIME_OFF_REQUESTED: holiday,
  TIME_OFF_REQUEST_UPDATED: shorterHoliday,
  TIME_OFF_REQUEST_APPROVED: {
    ...shorterHoliday,
    status: { ...decidedByMarko, statusType: 'APPROVED', note: null },
  },
  TIME_OFF_REQUEST_REJECTED: {
    ...longWeekend,
    status: { ...decidedByMarko, statusType: 'REJECTED', note: 'We launch on the Monday after' },
  },
  TIME_OFF_REQUEST_WITHDRAWN: { ...longWeekend, status: undecided },
  BALANCE_UPDATED: {
    workspaceId,
    userId: people.ana.id,
    value: '24',
    note: 'Allowance for 2027',
    updatedBy: people.marko.id,
  },
} satisfies SampleBodies
