import type { Shapes } from './documented-work.ts'

const workspaceId = '5f0a1c2b3d4e5f60718293a4'
const userId = '5f0a1c2b3d4e5f6071829304'
const projectId = '5f0a1c2b3d4e5f6071829301'

const invoice = {
  id: '5f0a1c2b3d4e5f6071829311',
  number: '2025-0009',
  status: 'UNSENT',
  issuedDate: '2025-05-31T00:00:00Z',
  dueDate: '2025-06-30T00:00:00Z',
  subtotal: 0,
  discount: 0,
  tax: 0,
  tax2: 0,
  discountAmount: 0,
  taxAmount: 0,
  tax2Amount: 0,
  amount: 0,
  currency: 'NOK',
  subject: '',
  note: '',
  clientId: '5f0a1c2b3d4e5f6071829302',
  clientName: 'Apple & Sons',
  clientAddress: '',
  userId,
  items: [
    {
      order: 1,
      quantity: 250,
      description: 'Survey',
      unitPrice: 1000,
      amount: 2500,
      itemType: null,
      timeEntryIds: [],
    },
  ],
}

const rateChange = {
  workspaceId,
  rateChangeSource: 'PROJECT_MEMBER',
  modifiedEntity: {
    userId,
    hourlyRate: { amount: 150 },
    costRate: { amount: 0 },
    targetId: projectId,
    membershipType: 'PROJECT',
    membershipStatus: 'ACTIVE',
  },
  currency: { id: '5f0a1c2b3d4e5f6071829312', code: 'NOK' },
  amount: 150,
  since: '2025-05-31T22:00:00Z',
}

const expense = {
  id: '5f0a1c2b3d4e5f6071829313',
  workspaceId,
  userId,
  date: '2025-05-06T00:00:00Z',
  projectId,
  categoryId: '5f0a1c2b3d4e5f6071829314',
  notes: '',
  quantity: 3,
  billable: true,
  fileId: '',
  total: 4500,
}

const expenseReference = {
  workspaceId,
  userId,
  projectId,
  expenseId: expense.id,
  categoryId: expense.categoryId,
}

const person = { id: userId, email: 'wren@orchard.test', name: 'Wren Sato' }

const settings = {
  weekStart: 'SUNDAY',
  timeZone: 'Europe/Oslo',
  timeFormat: 'HOUR12',
  dateFormat: 'MM/DD/YYYY',
  sendNewsletter: true,
  weeklyUpdates: false,
  longRunning: false,
  scheduledReports: true,
  approval: true,
  pto: true,
  alerts: true,
  reminders: true,
  onboarding: true,
  timeTrackingManual: true,
  summaryReportSettings: { group: 'Project', subgroup: 'Time Entry' },
  isCompactViewOn: false,
  dashboardSelection: 'TEAM',
  dashboardViewType: 'BILLABILITY',
  dashboardPinToTop: false,
  projectListCollapse: null,
  collapseAllProjectLists: true,
  groupSimilarEntriesDisabled: false,
  myStartOfDay: '07:00',
  darkTheme: false,
  projectPickerSpecialFilter: true,
  lang: 'EN',
  multiFactorEnabled: false,
  scheduling: false,
  showOnlyWorkingDays: false,
  theme: 'DEFAULT',
}

const profile = { ...person, profilePicture: '', settings }
const anyProfile = [profile, { ...profile, settings: { ...settings, projectListCollapse: 50 } }]
const group = { id: '5f0a1c2b3d4e5f6071829315', name: 'Pickers', workspaceId, userIds: [], teamManagers: [] }

const approval = {
  id: '5f0a1c2b3d4e5f6071829316',
  workspaceId,
  dateRange: { start: '2025-05-04T22:00:00Z', end: '2025-05-11T21:59:59Z' },
  owner: { userId, userName: 'Wren Sato', timezone: 'Europe/Oslo', startOfWeek: 'MONDAY' },
  status: {
    state: 'PENDING',
    updatedBy: userId,
    updatedByUserName: 'Wren Sato',
    updatedAt: '2025-05-12T07:00:00Z',
    note: '',
  },
}

export const pendingTimeOff = {
  id: '5f0a1c2b3d4e5f6071829317',
  userId,
  workspaceId,
  policyId: '5f0a1c2b3d4e5f6071829318',
  timeZone: 'Europe/Oslo',
  halfDay: false,
  timeOffPeriod: { period: { start: '2025-07-06T22:00:00Z', end: '2025-07-11T21:59:59.999Z' } },
  note: null,
  status: {
    statusType: 'PENDING',
    changedByUserId: null,
    changedByUserName: null,
    changedAt: null,
    note: null,
  },
  balanceDiff: 5,
  createdAt: '2025-05-12T07:00:00.123456Z',
  requesterUserId: userId,
  excludeDays: [],
  negativeBalanceUsed: 0,
  balanceValueAtRequest: 20.5,
}

const decidedTimeOff = {
  ...pendingTimeOff,
  note: 'Seaside',
  status: {
    statusType: 'APPROVED',
    changedByUserId: userId,
    changedByUserName: 'Idris Berg',
    changedAt: '2025-05-13T07:00:00.123456789Z',
    note: 'Enjoy',
  },
}

const anyTimeOff = [pendingTimeOff, decidedTimeOff]

/** Invoices, rates, expenses, people, approvals and time off. */
export const documentedOffice: Shapes = {
  NEW_INVOICE: [invoice, { ...invoice, items: [] }],
  INVOICE_UPDATED: [{ ...invoice, status: 'PAID' }],
  COST_RATE_UPDATED: [rateChange],
  BILLABLE_RATE_UPDATED: [rateChange],
  EXPENSE_CREATED: [{ ...expense, taskId: null }],
  EXPENSE_UPDATED: [expenseReference],
  EXPENSE_DELETED: [expenseReference],
  EXPENSE_RESTORED: [{ ...expense, locked: false }],
  USER_JOINED_WORKSPACE: anyProfile,
  USERS_INVITED_TO_WORKSPACE: [{ workspaceId, inviter: profile, invitedUserEmails: ['idris@orchard.test'] }],
  LIMITED_USERS_ADDED_TO_WORKSPACE: [
    { workspaceId, inviter: { ...person, profilePicture: '' }, invitedUserNames: ['Gate', 'Barn'] },
  ],
  USER_DELETED_FROM_WORKSPACE: [person],
  USER_ACTIVATED_ON_WORKSPACE: anyProfile,
  USER_DEACTIVATED_ON_WORKSPACE: anyProfile,
  USER_UPDATED: [person],
  USER_EMAIL_CHANGED: [{ ...person, oldEmail: 'w.sato@orchard.test' }],
  USER_GROUP_CREATED: [group],
  USER_GROUP_UPDATED: [{ ...group, userIds: [userId] }],
  USER_GROUP_DELETED: [group],
  NEW_APPROVAL_REQUEST: [approval],
  APPROVAL_REQUEST_STATUS_UPDATED: [
    approval,
    { ...approval, status: { ...approval.status, state: 'REJECTED' } },
  ],
  TIME_OFF_REQUESTED: anyTimeOff,
  TIME_OFF_REQUEST_UPDATED: anyTimeOff,
  TIME_OFF_REQUEST_APPROVED: anyTimeOff,
  TIME_OFF_REQUEST_REJECTED: anyTimeOff,
  TIME_OFF_REQUEST_WITHDRAWN: anyTimeOff,
  BALANCE_UPDATED: [{ workspaceId, userId, value: '10', note: '', updatedBy: userId }],
}
