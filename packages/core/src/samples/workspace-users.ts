import type { SampleBodies } from './sample-bodies.ts'
import { ids, people, workspaceId } from './story.ts'
import { userSettings } from './user-settings.ts'

const profile = (person: { id: string; name: string; email: string }, settings = userSettings) => ({
  ...person,
  profilePicture: '',
  settings,
})

const marko = { ...people.marko, profilePicture: 'https://img.tidewater.example/marko.png' }

const designers = {
  id: ids.designers,
  name: 'Designers',
  workspaceId,
  userIds: [people.ana.id],
  teamManagers: [],
}

/** Tomás comes, Petra leaves, Lena returns, Ana has a new address. */
export const workspaceUsers = {
  USERS_INVITED_TO_WORKSPACE: {
    workspaceId,
    inviter: { ...marko, settings: { ...userSettings, projectListCollapse: null } },
    invitedUserEmails: [people.tomas.email, 'ines.pavlic@tidewater.example'],
  },
  LIMITED_USERS_ADDED_TO_WORKSPACE: {
    workspaceId,
    inviter: marko,
    invitedUserNames: ['Workshop tablet', 'Front desk'],
  },
  USER_JOINED_WORKSPACE: profile(people.tomas),
  USER_ACTIVATED_ON_WORKSPACE: profile(people.lena, { ...userSettings, timeZone: 'Europe/Vienna' }),
  USER_DEACTIVATED_ON_WORKSPACE: profile(people.petra),
  USER_DELETED_FROM_WORKSPACE: people.petra,
  USER_UPDATED: { ...people.lena, name: 'Lena Fischer-Babić' },
  USER_EMAIL_CHANGED: { ...people.ana, oldEmail: 'ana.horvat@tidewater.example' },
  USER_GROUP_CREATED: designers,
  USER_GROUP_UPDATED: { ...designers, userIds: [people.ana.id, people.tomas.id] },
  USER_GROUP_DELETED: { ...designers, userIds: [people.ana.id, people.tomas.id] },
} satisfies SampleBodies
