import { valueAt } from '../read-body.ts'
import { wordsAt } from './read-words.ts'

/** What an event is told as: a sentence made of whatever its body has. */
export type Sentence = (body: unknown) => string

/** `Project Website`, or `A project` when the name is not there. */
export const named = (kind: string, name: string | null): string =>
  name === null ? `${article(kind, 'capital')} ${kind}` : `${capital(kind)} ${name}`

/** ` on Website`, or nothing when the value is not there. */
export const after = (words: string, value: string | null): string =>
  value === null ? '' : `${words}${value}`

/** ` (archived)`, or nothing. */
export const inBrackets = (value: string | null): string => (value === null ? '' : ` (${value})`)

/** A name and an address, or what there is of them; `A person` when there is neither. */
export const personAt = (body: unknown): string =>
  wordsAt(body, 'name') ?? wordsAt(body, 'email') ?? 'A person'

/** `was changed`, and that the thing is archived now when it is. */
export const changed = (body: unknown): string =>
  `was changed${inBrackets(valueAt(body, 'archived') === true ? 'archived' : null)}`

/** `1 person`, `4 people`. */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`

/** `a` or `an` before a word or a number (an 8 h entry, an 11 min entry). */
export function article(word: string, form: 'small' | 'capital' = 'small'): string {
  const an = /^([aeio]|8|1[18](?!\d))/i.test(word)
  return form === 'small' ? (an ? 'an' : 'a') : an ? 'An' : 'A'
}

/** The text with its first letter as a capital. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
