import { z } from 'zod'
import { Id, Reference, Text } from './fields.ts'
import { UserSettings } from './user.ts'

const Inviter = z
  .looseObject({
    id: Reference,
    email: Text,
    name: Text,
    profilePicture: Text,
    settings: UserSettings.nullish(),
  })
  .nullish()

/** People invited by address. */
export const InvitationPayload = z.looseObject({
  workspaceId: Id,
  inviter: Inviter,
  invitedUserEmails: z.array(z.string()).nullish(),
})

/** Limited users, who have no address of their own. */
export const LimitedUsersPayload = z.looseObject({
  workspaceId: Id,
  inviter: Inviter,
  invitedUserNames: z.array(z.string()).nullish(),
})
