import { moneyText } from './amounts.ts'
import { nearestDayText } from './dates.ts'
import { numberAt, wordsAt } from './read-words.ts'
import { after, article, inBrackets, named, type Sentence } from './sentence-parts.ts'

/** Sentences of invoices and hourly rates. */
export const financials = {
  NEW_INVOICE: (body) => invoiceSentence(body, 'was created'),
  INVOICE_UPDATED: (body) => invoiceSentence(body, `was changed${inBrackets(inWords(body, 'status'))}`),
  COST_RATE_UPDATED: rateSentence('cost rate'),
  BILLABLE_RATE_UPDATED: rateSentence('billable rate'),
} as const satisfies Record<string, Sentence>

function invoiceSentence(body: unknown, happened: string): string {
  const forClient = after(' for ', wordsAt(body, 'clientName'))
  const amount = moneyText(numberAt(body, 'amount'), wordsAt(body, 'currency'))
  return `${named('invoice', wordsAt(body, 'number'))}${forClient} ${happened}${after(': ', amount)}`
}

function rateSentence(rate: string): Sentence {
  return (body) => {
    const whose = inWords(body, 'rateChangeSource')
    const amount = moneyText(numberAt(body, 'amount'), wordsAt(body, 'currency.code'))
    const subject = whose === null ? `A ${rate}` : `The ${rate} of ${article(whose)} ${whose}`
    const since = after(', from ', nearestDayText(wordsAt(body, 'since')))
    return `${subject} was changed${after(' to ', amount)}${since}`
  }
}

/** `PROJECT_MEMBER` as `project member`. */
const inWords = (body: unknown, path: string): string | null =>
  wordsAt(body, path)?.toLowerCase().replaceAll('_', ' ') ?? null
