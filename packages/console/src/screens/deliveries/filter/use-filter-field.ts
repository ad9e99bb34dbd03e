import { useCombobox } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { applyCompletion, completeFilter } from './complete-filter.ts'
import { chipsOf } from './edit-terms.ts'
import { endsCondition, useFilterDraft } from './use-filter-draft.ts'

/** Everything that the filter's field does: typing, completing, applying, and taking chips back into text. */
export function useFilterField(filter: string, onChange: (filter: string) => void) {
  const input = useRef<HTMLInputElement>(null)
  const [caret, setCaret] = useState(0)
  const draft = useFilterDraft(filter, onChange)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const chips = chipsOf(filter)
  const completions = completeFilter(draft.text, Math.min(caret, draft.text.length))

  const focusAt = (position: number) => {
    setCaret(position)
    input.current?.focus()
    requestAnimationFrame(() => input.current?.setSelectionRange(position, position))
  }
  const choose = (insert: string) => {
    const option = completions.options.find((one) => one.insert === insert)
    if (option === undefined) return
    const next = applyCompletion(draft.text, completions, option)
    if (option.complete) draft.apply(next.text)
    else draft.change(next.text)
    focusAt(option.complete ? 0 : next.caret)
    combobox.resetSelectedOption()
    if (option.complete) combobox.closeDropdown()
  }
  const type = (text: string, at: number) => {
    setCaret(at)
    combobox.openDropdown()
    combobox.resetSelectedOption()
    if (endsCondition(text)) draft.apply(text)
    else draft.change(text)
  }
  const edit = (text: string, rest: string) => {
    draft.edit(text, rest)
    focusAt(text.length)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = chips.at(-1)
    if (event.key === 'Enter' && combobox.getSelectedOptionIndex() === -1) {
      event.preventDefault()
      draft.apply()
      combobox.closeDropdown()
    } else if (event.key === 'Backspace' && draft.text === '' && last !== undefined) {
      event.preventDefault()
      edit(last.text, last.rest)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      if (!combobox.dropdownOpened) input.current?.blur()
    }
  }
  return { input, draft, combobox, chips, completions, setCaret, choose, type, edit, press }
}
