import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconIndentIncrease } from '@tabler/icons-react'
import { lazy, Suspense, useId, useRef } from 'react'
import { indentJson } from '../indent-json.ts'
import { outlineJson } from '../outline-json.ts'
import type { EditorHandle } from './CodeEditor.tsx'
import classes from './JsonEditor.module.css'
import type { JsonProblem } from './json-problems.ts'
import type { JsonSchema } from './schema-place.ts'

const CodeEditor = lazy(async () => ({ default: (await import('./CodeEditor.tsx')).CodeEditor }))

interface JsonEditorProps {
  value: string
  onChange: (text: string) => void
  /** What is written here, for screen readers. */
  label: string
  /** Completes names and values from this JSON Schema. */
  schema?: JsonSchema
  /** From `checkJson`: shown at their place and in a list below. */
  problems: readonly JsonProblem[]
  /** Mod+Enter. */
  onSubmit?: () => void
  readOnly?: boolean
}

/** An editor for a JSON object: completes from a schema, and says what is wrong at the place where it is. */
export function JsonEditor(props: JsonEditorProps) {
  const { value, onChange, label, schema, problems, onSubmit, readOnly = false } = props
  const hintId = useId()
  const handle = useRef<EditorHandle>(null)
  const format = () => {
    const result = outlineJson(value)
    if (result.kind === 'outlined') onChange(indentJson(result.outline))
  }
  return (
    <div className={classes.frame}>
      <div className={classes.editor}>
        <Suspense fallback={<pre className={classes.waiting}>{value}</pre>}>
          <CodeEditor
            {...{ value, onChange, label, hintId, readOnly, problems, handle }}
            schema={schema ?? null}
            onSubmit={() => onSubmit?.()}
          />
        </Suspense>
      </div>
      <div className={classes.bar}>
        <Verdict count={problems.length} />
        <span id={hintId} className={classes.hint}>
          Ctrl+Space completes; Esc, Tab leaves
        </span>
        {!readOnly && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={<IconIndentIncrease size={14} aria-hidden="true" />}
            onClick={format}
          >
            Format
          </Button>
        )}
      </div>
      {problems.length > 0 && <Problems problems={problems} goTo={(at) => handle.current?.goTo(at)} />}
    </div>
  )
}

function Verdict({ count }: { count: number }) {
  return (
    <span className={classes.verdict} data-state={count === 0 ? 'ok' : 'failed'} role="status">
      {count === 0 ? (
        <IconCircleCheck size={14} aria-hidden="true" />
      ) : (
        <IconAlertTriangle size={14} aria-hidden="true" />
      )}
      {count === 0 ? 'Fits the schema' : `${count} problem${count === 1 ? '' : 's'}`}
    </span>
  )
}

function Problems({ problems, goTo }: { problems: readonly JsonProblem[]; goTo: (at: number) => void }) {
  return (
    <ul className={classes.problems} aria-label="Problems">
      {problems.map(({ from, line, message }) => (
        <li key={`${from} ${message}`}>
          <button type="button" className={classes.problem} onClick={() => goTo(from)}>
            <span className="ch-numbers">Line {line}</span>
            <span>{message}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
