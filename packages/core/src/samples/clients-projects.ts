import { bookingApp, formTask, homepageTask, loyaltyCard, reportTask, website } from './projects.ts'
import type { SampleBodies } from './sample-bodies.ts'
import { clients, ids, people } from './story.ts'

const checkoutTask = {
  id: ids.checkoutTask,
  name: 'Checkout',
  projectId: ids.website,
  assigneeIds: [people.tomas.id],
  assigneeId: people.tomas.id,
  userGroupIds: [],
  estimate: 'PT10H',
  status: 'ACTIVE',
  duration: 'PT0S',
}

/** The clinic becomes a client, its project begins; the gym and its project go. */
export const clientsProjects = {
  NEW_CLIENT: clients.clinic,
  CLIENT_UPDATED: { ...clients.clinic, name: 'Linden Clinic Zagreb' },
  CLIENT_DELETED: clients.gym,
  NEW_PROJECT: { ...bookingApp, tasks: [formTask], client: clients.clinic },
  PROJECT_UPDATED: {
    ...website,
    note: 'Launch moved to 14 December',
    tasks: [homepageTask],
    client: clients.bakery,
  },
  PROJECT_DELETED: { ...loyaltyCard, tasks: [reportTask], client: clients.gym },
  NEW_TASK: checkoutTask,
  TASK_UPDATED: { ...checkoutTask, name: 'Checkout and payment', estimate: 'PT14H' },
  TASK_DELETED: { ...checkoutTask, name: 'Checkout and payment', estimate: 'PT14H' },
} satisfies SampleBodies
