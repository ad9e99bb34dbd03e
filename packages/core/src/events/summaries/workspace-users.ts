import { countAt, listAt, wordsAt } from './read-words.ts'
import { after, counted, inBrackets, named, personAt, type Sentence } from './sentence-parts.ts'

/** Sentences of people, invitations and groups. */
export const workspaceUsers = {
  USER_JOINED_WORKSPACE: (body) => `${personAt(body)} joined the workspace`,
  USERS_INVITED_TO_WORKSPACE: (body) => {
    const invited = listAt(body, 'invitedUserEmails')
    const inviter = wordsAt(body, 'inviter.name')
    if (inviter !== null) return `${inviter} invited ${invited ?? 'people to the workspace'}`
    return invited === null ? 'People were invited to the workspace' : `Invited to the workspace: ${invited}`
  },
  LIMITED_USERS_ADDED_TO_WORKSPACE: (body) => {
    const added = after(': ', listAt(body, 'invitedUserNames'))
    const inviter = wordsAt(body, 'inviter.name')
    const count = countAt(body, 'invitedUserNames')
    const users = count ? counted(count, 'limited user', 'limited users') : 'limited users'
    return inviter === null ? `Limited users were added${added}` : `${inviter} added ${users}${added}`
  },
  USER_DELETED_FROM_WORKSPACE: (body) => `${personAt(body)} was removed from the workspace`,
  USER_ACTIVATED_ON_WORKSPACE: (body) => `${personAt(body)} was activated`,
  USER_DEACTIVATED_ON_WORKSPACE: (body) => `${personAt(body)} was deactivated`,
  USER_UPDATED: (body) => `${personAt(body)}'s profile was changed`,
  USER_EMAIL_CHANGED: (body) => {
    const before = after(' from ', wordsAt(body, 'oldEmail'))
    return `${personAt(body)}'s e-mail address was changed${before}${after(' to ', wordsAt(body, 'email'))}`
  },
  USER_GROUP_CREATED: groupSentence('was created'),
  USER_GROUP_UPDATED: groupSentence('was changed'),
  USER_GROUP_DELETED: groupSentence('was deleted'),
} as const satisfies Record<string, Sentence>

function groupSentence(happened: string): Sentence {
  return (body) => {
    const size = countAt(body, 'userIds')
    const people = size ? counted(size, 'person', 'people') : null
    return `${named('group', wordsAt(body, 'name'))} ${happened}${inBrackets(people)}`
  }
}
