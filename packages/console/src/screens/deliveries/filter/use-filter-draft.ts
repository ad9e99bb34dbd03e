import { type FilterError, parseFilter } from '@clockhouse/core/filter'
import { useState } from 'react'
import { chipsOf, withTerms } from './edit-terms.ts'

/** What is being typed into the filter, beside the conditions that hold already. */
export interface FilterDraft {
  text: string
  /** What is wrong with it, once somebody wanted to apply it. */
  errors: FilterError[]
  change: (text: string) => void
  /** Makes conditions of the draft; says what is wrong when that cannot be done. */
  apply: (text?: string) => void
  /** Takes a condition back into the field. */
  edit: (text: string, rest: string) => void
  /** Takes everything back into the field, as one text. */
  editAll: () => void
}

/** Keeps the draft. A filter from the address that cannot be read stands in the field, with its errors. */
export function useFilterDraft(filter: string, setFilter: (filter: string) => void): FilterDraft {
  const unreadable = parseFilter(filter).kind === 'invalid'
  const [draft, setDraft] = useState({ text: '', judged: false })
  const text = unreadable && draft.text === '' ? filter : draft.text
  const judged = draft.judged || unreadable
  const parsed = parseFilter(text)
  return {
    text,
    errors: judged && parsed.kind === 'invalid' ? parsed.errors : [],
    change: (next) => {
      if (unreadable && next === '') setFilter('')
      setDraft({ text: next, judged: false })
    },
    apply: (next = text) => {
      const conditions = parseFilter(next)
      if (conditions.kind === 'invalid') return setDraft({ text: next, judged: true })
      setDraft({ text: '', judged: false })
      setFilter(withTerms(unreadable ? '' : filter, conditions.terms))
    },
    edit: (condition, rest) => {
      setDraft({ text: condition, judged: false })
      setFilter(rest)
    },
    editAll: () => {
      const all = [...chipsOf(filter).map((chip) => chip.text), text].filter((part) => part !== '')
      setDraft({ text: all.join(' '), judged: false })
      setFilter('')
    },
  }
}

/** Whether a space has just ended something that can be applied. */
export function endsCondition(text: string): boolean {
  if (!text.endsWith(' ')) return false
  const parsed = parseFilter(text)
  return parsed.kind === 'parsed' && parsed.terms.length > 0
}
