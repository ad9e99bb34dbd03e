import type { SampleBodies } from './sample-bodies.ts'
import { ids, people, workspaceId } from './story.ts'

const fontReference = {
  workspaceId,
  userId: people.lena.id,
  projectId: ids.bookingApp,
  expenseId: ids.fontExpense,
  categoryId: ids.softwareCategory,
}

/** Ana's train to the bakery, and a font that Lena bought, deleted and needs after all. */
export const expenses = {
  EXPENSE_CREATED: {
    id: ids.trainExpense,
    workspaceId,
    userId: people.ana.id,
    date: '2026-11-18T00:00:00Z',
    projectId: ids.website,
    taskId: null,
    categoryId: ids.travelCategory,
    notes: 'Train to Rijeka and back',
    quantity: 1,
    billable: true,
    fileId: ids.trainReceipt,
    total: 8450,
  },
  EXPENSE_UPDATED: {
    workspaceId,
    userId: people.ana.id,
    projectId: ids.website,
    expenseId: ids.trainExpense,
    categoryId: ids.travelCategory,
  },
  EXPENSE_DELETED: fontReference,
  EXPENSE_RESTORED: {
    id: ids.fontExpense,
    workspaceId,
    userId: people.lena.id,
    date: '2026-11-20T00:00:00Z',
    projectId: ids.bookingApp,
    categoryId: ids.softwareCategory,
    notes: 'Font licence',
    quantity: 1,
    billable: false,
    fileId: '',
    total: 3900,
    locked: false,
  },
} satisfies SampleBodies
