import type { Member } from '../entities.ts'

/** A member in a webhook about a change: without workspaceId, as Clockify sends it. */
export const memberBody = ({ id, email, name }: Member) => ({ id, email, name })

/** A member in a webhook about joining, activating and deactivating: with picture and settings. */
export const memberProfileBody = (member: Member) => ({
  ...memberBody(member),
  profilePicture: member.profilePicture,
  settings: memberSettings(member),
})

/** A member's own settings, the same in REST and webhooks. */
export const memberSettings = (member: Member) => ({
  weekStart: member.weekStart,
  timeZone: member.timeZone,
  timeFormat: member.timeFormat,
  dateFormat: member.dateFormat,
  sendNewsletter: false,
  weeklyUpdates: false,
  longRunning: false,
  scheduledReports: true,
  approval: true,
  pto: true,
  alerts: true,
  reminders: true,
  onboarding: false,
  timeTrackingManual: false,
  summaryReportSettings: { group: 'Project', subgroup: 'Time Entry' },
  isCompactViewOn: false,
  dashboardSelection: 'ME',
  dashboardViewType: 'PROJECT',
  dashboardPinToTop: false,
  projectListCollapse: 50,
  collapseAllProjectLists: false,
  groupSimilarEntriesDisabled: false,
  myStartOfDay: '09:00',
  darkTheme: member.theme === 'DARK',
  projectPickerSpecialFilter: false,
  lang: member.language,
  multiFactorEnabled: false,
  scheduling: true,
  showOnlyWorkingDays: false,
  theme: member.theme,
})
