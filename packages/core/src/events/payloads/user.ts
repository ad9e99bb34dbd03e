import { z } from 'zod'
import { Flag, Id, Quantity, Text } from './fields.ts'

const ReportGrouping = z.looseObject({ group: Text, subgroup: Text }).nullish()

/** A person's own preferences, sent along when the person joins, returns or leaves. */
export const UserSettings = z.looseObject({
  weekStart: Text,
  timeZone: Text.describe('IANA time zone, such as Europe/Belgrade'),
  timeFormat: Text.describe('HOUR12 or HOUR24'),
  dateFormat: Text,
  sendNewsletter: Flag,
  weeklyUpdates: Flag,
  longRunning: Flag,
  scheduledReports: Flag,
  approval: Flag,
  pto: Flag,
  alerts: Flag,
  reminders: Flag,
  onboarding: Flag,
  timeTrackingManual: Flag,
  summaryReportSettings: ReportGrouping,
  isCompactViewOn: Flag,
  dashboardSelection: Text,
  dashboardViewType: Text,
  dashboardPinToTop: Flag,
  projectListCollapse: Quantity,
  collapseAllProjectLists: Flag,
  groupSimilarEntriesDisabled: Flag,
  myStartOfDay: Text.describe('Local time, such as 09:00'),
  darkTheme: Flag,
  projectPickerSpecialFilter: Flag,
  lang: Text,
  multiFactorEnabled: Flag,
  scheduling: Flag,
  showOnlyWorkingDays: Flag,
  theme: Text,
})

const person = { id: Id, email: Text, name: Text }

/** Who was changed or removed: name and address only, without the workspace. */
export const UserPayload = z.looseObject(person)

/** Who joined, was activated or deactivated: with picture and settings, without the workspace. */
export const UserProfilePayload = z.looseObject({
  ...person,
  profilePicture: Text,
  settings: UserSettings.nullish(),
})

/** Whose address changed. */
export const UserEmailPayload = z.looseObject({ ...person, oldEmail: Text })
