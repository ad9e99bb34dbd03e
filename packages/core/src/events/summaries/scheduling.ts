import { idEndAt } from './read-words.ts'
import { named, type Sentence } from './sentence-parts.ts'

/** Sentences of assignments. Their bodies hold ids only, so the end of the id has to tell them apart. */
export const scheduling = {
  ASSIGNMENT_CREATED: assignmentSentence('was scheduled'),
  ASSIGNMENT_UPDATED: assignmentSentence('was changed'),
  ASSIGNMENT_DELETED: assignmentSentence('was deleted'),
  ASSIGNMENT_PUBLISHED: assignmentSentence('was published'),
} as const satisfies Record<string, Sentence>

function assignmentSentence(happened: string): Sentence {
  return (body) => `${named('assignment', idEndAt(body, 'assignmentId'))} ${happened}`
}
