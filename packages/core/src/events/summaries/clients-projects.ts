import { valueAt } from '../read-body.ts'
import { wordsAt } from './read-words.ts'
import { after, changed, inBrackets, named, type Sentence } from './sentence-parts.ts'

/** Sentences of clients, projects and tasks. */
export const clientsProjects = {
  NEW_CLIENT: clientSentence(() => 'was created'),
  CLIENT_UPDATED: clientSentence(changed),
  CLIENT_DELETED: clientSentence(() => 'was deleted'),
  NEW_PROJECT: projectSentence(() => 'was created'),
  PROJECT_UPDATED: projectSentence(changed),
  PROJECT_DELETED: projectSentence(() => 'was deleted'),
  NEW_TASK: taskSentence(() => 'was created'),
  TASK_UPDATED: taskSentence(changedTask),
  TASK_DELETED: taskSentence(() => 'was deleted'),
} as const satisfies Record<string, Sentence>

function clientSentence(happened: Sentence): Sentence {
  return (body) => `${named('client', wordsAt(body, 'name'))} ${happened(body)}`
}

function projectSentence(happened: Sentence): Sentence {
  return (body) => {
    const forClient = after(' for ', wordsAt(body, 'clientName') ?? wordsAt(body, 'client.name'))
    return `${named('project', wordsAt(body, 'name'))}${forClient} ${happened(body)}`
  }
}

function taskSentence(happened: Sentence): Sentence {
  return (body) => `${named('task', wordsAt(body, 'name'))} ${happened(body)}`
}

function changedTask(body: unknown): string {
  return `was changed${inBrackets(valueAt(body, 'status') === 'DONE' ? 'done' : null)}`
}
