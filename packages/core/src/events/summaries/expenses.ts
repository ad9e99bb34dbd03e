import { moneyText } from './amounts.ts'
import { dayText } from './dates.ts'
import { idEndAt, numberAt, wordsAt } from './read-words.ts'
import { after, named, type Sentence } from './sentence-parts.ts'

/** Sentences of expenses. A changed or deleted one comes with ids only; the currency never comes along. */
export const expenses = {
  EXPENSE_CREATED: wholeExpense('was recorded'),
  EXPENSE_UPDATED: expenseReference('was changed'),
  EXPENSE_DELETED: expenseReference('was deleted'),
  EXPENSE_RESTORED: wholeExpense('was restored'),
} as const satisfies Record<string, Sentence>

function wholeExpense(happened: string): Sentence {
  return (body) => {
    const amount = after(' of ', moneyText(numberAt(body, 'total'), null))
    const day = after(' for ', dayText(wordsAt(body, 'date'), null))
    return `An expense${amount}${day} ${happened}${after(': ', wordsAt(body, 'notes'))}`
  }
}

function expenseReference(happened: string): Sentence {
  return (body) => `${named('expense', idEndAt(body, 'expenseId'))} ${happened}`
}
