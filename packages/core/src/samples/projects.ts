import { clients, ids, people, workspaceId } from './story.ts'

const taskDefaults = { assigneeId: '', assigneeIds: [], userGroupIds: [], status: 'ACTIVE' }

/** A task as projects and time entries carry it. */
export const homepageTask = {
  ...taskDefaults,
  id: ids.homepageTask,
  name: 'Homepage',
  projectId: ids.website,
  workspaceId,
  assigneeId: people.ana.id,
  assigneeIds: [people.ana.id],
  estimate: 'PT24H',
  duration: 'PT13H40M',
}

/** The task on which Lena works. */
export const formTask = {
  ...taskDefaults,
  id: ids.formTask,
  name: 'Booking form',
  projectId: ids.bookingApp,
  workspaceId,
  assigneeId: people.lena.id,
  assigneeIds: [people.lena.id],
  estimate: 'PT16H',
  duration: 'PT0S',
}

const projectDefaults = { workspaceId, billable: true, archived: false, public: false, template: false }

/** The bakery's project as time entries carry it. */
export const website = {
  ...projectDefaults,
  id: ids.website,
  name: 'Website redesign',
  clientId: clients.bakery.id,
  clientName: clients.bakery.name,
  hourlyRate: { amount: 6500 },
  estimate: { estimate: 'PT120H', type: 'MANUAL' },
  color: '#00897B',
  duration: 'PT41H25M',
  note: 'Launch before Christmas',
}

/** The clinic's project as time entries carry it. */
export const bookingApp = {
  ...projectDefaults,
  id: ids.bookingApp,
  name: 'Booking app',
  clientId: clients.clinic.id,
  clientName: clients.clinic.name,
  hourlyRate: { amount: 7000 },
  estimate: { estimate: 'PT0S', type: 'AUTO' },
  color: '#3949AB',
  duration: 'PT0S',
  note: '',
}

/** A project of a client who has left. */
export const loyaltyCard = {
  ...projectDefaults,
  id: ids.loyaltyCard,
  name: 'Loyalty card',
  clientId: clients.gym.id,
  clientName: clients.gym.name,
  hourlyRate: { amount: 5800 },
  estimate: { estimate: 'PT40H', type: 'MANUAL' },
  color: '#8E24AA',
  archived: true,
  duration: 'PT38H15M',
  note: 'Finished in spring',
}

/** The last task of that project. */
export const reportTask = {
  ...taskDefaults,
  id: ids.reportTask,
  name: 'Closing report',
  projectId: ids.loyaltyCard,
  workspaceId,
  estimate: 'PT4H',
  duration: 'PT3H30M',
  status: 'DONE',
}
