import { ActionIcon, Combobox, Pill, UnstyledButton } from '@mantine/core'
import { IconForms, IconX } from '@tabler/icons-react'
import type { Completion } from './complete-filter.ts'
import classes from './filter.module.css'

interface FilterChipPillProps {
  text: string
  onEdit: () => void
  onRemove: () => void
}

/** A condition that holds: click its text to change it, its cross to drop it. */
export function FilterChipPill({ text, onEdit, onRemove }: FilterChipPillProps) {
  return (
    <Pill
      className={classes.chip}
      withRemoveButton
      onRemove={onRemove}
      removeButtonProps={{ 'aria-label': `Remove ${text}`, 'aria-hidden': false, tabIndex: 0 }}
    >
      <UnstyledButton className={classes.chipText} title="Change this condition" onClick={onEdit}>
        {text}
      </UnstyledButton>
    </Pill>
  )
}

/** What can stand at the caret. */
export function Suggestions({ options }: { options: readonly Completion[] }) {
  return (
    <Combobox.Dropdown hidden={options.length === 0}>
      <Combobox.Options aria-label="Conditions">
        {options.map((option) => (
          <Combobox.Option key={option.insert} value={option.insert}>
            <span className={classes.option}>
              {option.label}
              <span className={classes.hint}>{option.hint}</span>
            </span>
          </Combobox.Option>
        ))}
      </Combobox.Options>
    </Combobox.Dropdown>
  )
}

/** Acts on the whole filter. */
export function FilterButtons({ onText, onClear }: { onText: () => void; onClear: () => void }) {
  return (
    <>
      <ActionIcon aria-label="Edit the filter as text" title="Edit as text" onClick={onText}>
        <IconForms size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon aria-label="Clear the filter" title="Clear the filter" onClick={onClear}>
        <IconX size={16} aria-hidden="true" />
      </ActionIcon>
    </>
  )
}
