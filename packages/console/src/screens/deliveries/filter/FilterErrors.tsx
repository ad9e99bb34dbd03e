import type { FilterError } from '@clockhouse/core/filter'
import { Button } from '@mantine/core'
import classes from './filter.module.css'

interface FilterErrorsProps {
  id: string
  text: string
  errors: readonly FilterError[]
  /** Takes the text with a suggestion in the place of what was wrong. */
  onChoose: (text: string) => void
}

/** What is wrong in the filter: the piece itself, why, and what was probably meant. */
export function FilterErrors({ id, text, errors, onChoose }: FilterErrorsProps) {
  if (errors.length === 0) return null
  return (
    <div id={id} className={classes.errors} role="alert">
      <ul>
        {errors.map((error) => (
          <li key={error.at}>
            <code className={classes.wrong}>{text.slice(error.at, error.at + error.length)}</code>{' '}
            {error.message}
            {error.suggestions.map((suggestion) => (
              <Button
                key={suggestion}
                variant="default"
                size="compact-xs"
                ml={8}
                onClick={() => onChoose(replaced(text, error, suggestion))}
              >
                {suggestion}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The suggestion takes the place of what was wrong; a field's name keeps the value that stood behind it. */
function replaced(text: string, error: FilterError, suggestion: string): string {
  const end = error.at + error.length
  const wrong = text.slice(error.at, end)
  const value = suggestion.endsWith(':') ? wrong.slice(wrong.indexOf(':') + 1 || wrong.length) : ''
  return text.slice(0, error.at) + suggestion + value + text.slice(end)
}
