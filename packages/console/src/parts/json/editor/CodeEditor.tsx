import { setDiagnostics } from '@codemirror/lint'
import { Compartment, EditorState, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { completion, contentAttributes, fixedExtensions } from './editor-extensions.ts'
import type { JsonProblem } from './json-problems.ts'
import type { JsonSchema } from './schema-place.ts'

/** What can be asked of an editor from outside. */
export interface EditorHandle {
  goTo: (position: number) => void
}

interface CodeEditorProps {
  value: string
  onChange: (text: string) => void
  /** Mod+Enter. */
  onSubmit: () => void
  label: string
  hintId: string
  readOnly: boolean
  schema: JsonSchema | null
  problems: readonly JsonProblem[]
  handle: RefObject<EditorHandle | null>
}

/** The text editor itself. Loaded when an editor is first shown, since it is the largest part of the console. */
export function CodeEditor(props: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const view = useEditorView(place, props)
  const { value, schema, label, hintId, readOnly, problems, handle } = props

  useEffect(() => {
    const { current } = view
    if (current === null || current.state.doc.toString() === value) return
    current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: value } })
  }, [value, view])
  useEffect(() => {
    const extensions = [
      completion(schema),
      contentAttributes(label, hintId),
      EditorState.readOnly.of(readOnly),
    ]
    view.current?.dispatch({ effects: changing.reconfigure(extensions) })
  }, [schema, label, hintId, readOnly, view])
  useEffect(() => {
    if (view.current !== null) showProblems(view.current, problems)
  }, [problems, view])
  useEffect(() => {
    handle.current = {
      goTo: (position) => {
        view.current?.dispatch({ selection: { anchor: position }, scrollIntoView: true })
        view.current?.focus()
      },
    }
  }, [handle, view])

  return <div ref={place} style={{ display: 'contents' }} />
}

const changing = new Compartment()

/** Made once; what props change is told to it by effects. */
function useEditorView(place: RefObject<HTMLDivElement | null>, props: CodeEditorProps) {
  const view = useRef<EditorView | null>(null)
  const start = useEffectEvent((parent: HTMLElement) => {
    const extensions = [
      Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => submit() }])),
      fixedExtensions(),
      changing.of([]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) told(update.state.doc.toString())
      }),
    ]
    return new EditorView({ parent, state: EditorState.create({ doc: props.value, extensions }) })
  })
  const told = useEffectEvent((text: string) => {
    if (text !== props.value) props.onChange(text)
  })
  const submit = useEffectEvent(() => {
    props.onSubmit()
    return true
  })
  useEffect(() => {
    if (place.current === null) return
    const made = start(place.current)
    view.current = made
    // The lines are measured anew once the typeface is there, or their numbers stand beside them.
    void document.fonts.ready.then(() => made.requestMeasure())
    return () => {
      view.current = null
      made.destroy()
    }
  }, [place])
  return view
}

function showProblems(view: EditorView, problems: readonly JsonProblem[]): void {
  const { length } = view.state.doc
  const diagnostics = problems.map(({ from, to, message }) => ({
    from: Math.min(from, length),
    to: Math.min(to, length),
    severity: 'error' as const,
    message,
  }))
  view.dispatch(setDiagnostics(view.state, diagnostics))
}
