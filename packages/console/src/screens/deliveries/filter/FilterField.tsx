import { Combobox, Pill, PillsInput } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useId } from 'react'
import { useKeys } from '../../../parts/keys/use-keys.ts'
import { FilterErrors } from './FilterErrors.tsx'
import { FilterButtons, FilterChipPill, Suggestions } from './FilterPieces.tsx'
import classes from './filter.module.css'
import { useFilterField } from './use-filter-field.ts'

/**
 * One field for the filter language: conditions that hold stand in it as chips, what is being typed as text, with
 * completion of names and values. A click on a chip makes it text again.
 */
export function FilterField({ filter, onChange }: { filter: string; onChange: (filter: string) => void }) {
  const errorsId = useId()
  const field = useFilterField(filter, onChange)
  const { draft, combobox, chips } = field
  const isWrong = draft.errors.length > 0
  useKeys({ '/': () => field.input.current?.focus() })
  return (
    <div className={classes.bar}>
      <Combobox store={combobox} onOptionSubmit={field.choose} shadow="none" withinPortal={false}>
        <Combobox.DropdownTarget>
          <PillsInput
            error={isWrong}
            leftSection={<IconFilter size={15} stroke={1.7} aria-hidden="true" />}
            onClick={() => field.input.current?.focus()}
          >
            <Pill.Group gap={4}>
              {chips.map(({ text, rest }) => (
                <FilterChipPill
                  key={text}
                  text={text}
                  onEdit={() => field.edit(text, rest)}
                  onRemove={() => onChange(rest)}
                />
              ))}
              <Combobox.EventsTarget>
                <PillsInput.Field
                  ref={field.input}
                  value={draft.text}
                  className={classes.input}
                  placeholder={chips.length === 0 ? 'Filter: event:… source:… after:2h' : ''}
                  aria-label="Filter"
                  aria-invalid={isWrong}
                  aria-errormessage={isWrong ? errorsId : undefined}
                  spellCheck={false}
                  onClick={() => combobox.openDropdown()}
                  onBlur={() => combobox.closeDropdown()}
                  onSelect={(event) => field.setCaret(event.currentTarget.selectionStart ?? 0)}
                  onChange={(event) => field.type(event.target.value, event.target.selectionStart ?? 0)}
                  onKeyDown={field.press}
                />
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Combobox.DropdownTarget>
        <Suggestions options={field.completions.options} />
      </Combobox>
      {chips.length > 0 && <FilterButtons onText={draft.editAll} onClear={() => onChange('')} />}
      <FilterErrors id={errorsId} text={draft.text} errors={draft.errors} onChoose={draft.apply} />
    </div>
  )
}
