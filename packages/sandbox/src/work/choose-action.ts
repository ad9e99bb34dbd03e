import { changeGroups, changeProfile, shuffleGroup, switchMember } from './people-ideas.ts'
import {
  addClient,
  addProject,
  archiveProject,
  changeClient,
  changeProject,
  deleteClient,
  deleteProject,
} from './project-ideas.ts'
import type { Action, Idea, Scene } from './scene.ts'
import {
  addTag,
  addTask,
  archiveTag,
  changeTask,
  deleteTag,
  deleteTask,
  finishTask,
} from './task-and-tag-ideas.ts'
import { addEntry, deleteEntry, editEntry, startTimer, stopTimer } from './time-ideas.ts'

/** How often each idea comes up, in parts of the sum: mostly time is tracked, structure changes now and then. */
const IDEAS: readonly (readonly [Idea, number])[] = [
  [startTimer, 28],
  [stopTimer, 26],
  [editEntry, 12],
  [addEntry, 7],
  [deleteEntry, 4],
  [addTask, 4],
  [changeTask, 3],
  [finishTask, 3],
  [deleteTask, 2],
  [addTag, 2],
  [archiveTag, 1],
  [deleteTag, 1],
  [changeProject, 3],
  [addProject, 1],
  [archiveProject, 1],
  [deleteProject, 1],
  [addClient, 1],
  [changeClient, 1],
  [deleteClient, 1],
  [shuffleGroup, 2],
  [changeGroups, 1],
  [changeProfile, 1],
  [switchMember, 1],
]

const SUM = IDEAS.reduce((sum, [, weight]) => sum + weight, 0)
const TRIES = 20

/** What comes next; null when, time after time, nothing that came up could be done. */
export function chooseAction(scene: Scene): Action | null {
  for (let tried = 0; tried < TRIES; tried++) {
    const action = nextIdea(scene)(scene)
    if (action !== null) return action
  }
  return null
}

function nextIdea({ random }: Scene): Idea {
  let point = random.between(1, SUM)
  for (const [idea, weight] of IDEAS) {
    point -= weight
    if (point <= 0) return idea
  }
  return startTimer
}
