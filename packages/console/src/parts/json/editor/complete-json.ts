import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import {
  fieldsOf,
  type JsonSchema,
  type SchemaField,
  type SchemaStep,
  schemasAt,
  valuesOf,
} from './schema-place.ts'

type SyntaxNode = ReturnType<typeof syntaxTree>['topNode']

/** Completes names of fields and values that the schema knows. Works in texts that are not JSON yet. */
export const completeJson =
  (schema: JsonSchema) =>
  (context: CompletionContext): CompletionResult | null => {
    const { state, pos } = context
    const token = tokenAt(context)
    const before = lastCharacterBefore(state, token.from)
    if (before === null || (token.from === token.to && !context.explicit && before.char !== ':')) return null
    const place = placeOf(state, before)
    if (place === null) return null
    const places = schemasAt(schema, place.steps)
    const options =
      place.asks === 'name'
        ? nameOptions(state, fieldsOf(schema, places), place.container, pos)
        : valuesOf(places).map((value): Completion => ({ label: value, type: 'constant' }))
    return options.length === 0 ? null : { from: token.from, to: token.to, options, filter: true }
  }

interface Token {
  from: number
  to: number
}

/** What is being written: a string with its quotes, or a bare word. */
function tokenAt(context: CompletionContext): Token {
  const { state, pos } = context
  const node = syntaxTree(state).resolveInner(pos, -1)
  const isText = node.name === 'String' || node.name === 'PropertyName'
  if (isText && node.from < pos) return { from: node.from, to: Math.max(pos, node.to) }
  const word = context.matchBefore(/[\w"$-]*/)
  return { from: word?.from ?? pos, to: pos }
}

interface Character {
  char: string
  at: number
}

function lastCharacterBefore(state: EditorState, pos: number): Character | null {
  const text = state.sliceDoc(Math.max(0, pos - 2000), pos).trimEnd()
  const char = text.at(-1)
  return char === undefined ? null : { char, at: Math.max(0, pos - 2000) + text.length - 1 }
}

interface Place {
  asks: 'name' | 'value'
  container: SyntaxNode
  steps: SchemaStep[]
}

/** Which name or value is asked for behind this character. */
function placeOf(state: EditorState, { char, at }: Character): Place | null {
  const node = syntaxTree(state).resolveInner(at, 1)
  if (char === ':') {
    const property = enclosing(node, ['Property'])
    return property && { asks: 'value', container: property, steps: stepsTo(state, property) }
  }
  const container = enclosing(node, ['Object', 'Array'])
  if (container === null || !',{['.includes(char)) return null
  const steps = stepsTo(state, container)
  if (container.name === 'Object') return { asks: 'name', container, steps }
  return { asks: 'value', container, steps: [...steps, null] }
}

function enclosing(node: SyntaxNode, names: readonly string[]): SyntaxNode | null {
  for (let at: SyntaxNode | null = node; at !== null; at = at.parent) if (names.includes(at.name)) return at
  return null
}

/** The way from the root to a node. */
function stepsTo(state: EditorState, node: SyntaxNode): SchemaStep[] {
  const steps: SchemaStep[] = []
  for (let at: SyntaxNode | null = node; at !== null; at = at.parent) {
    if (at.name === 'Property') steps.push(nameOf(state, at))
    if (at !== node && at.name === 'Array') steps.push(null)
  }
  return steps.reverse()
}

function nameOf(state: EditorState, property: SyntaxNode): string {
  const name = property.getChild('PropertyName')
  return name === null ? '' : state.sliceDoc(name.from + 1, name.to - 1)
}

function nameOptions(
  state: EditorState,
  fields: readonly SchemaField[],
  object: SyntaxNode,
  pos: number,
): Completion[] {
  const others = object.getChildren('Property').filter(({ from, to }) => pos < from || pos > to)
  const present = new Set(others.map((property) => nameOf(state, property)))
  return fields
    .filter(({ name }) => !present.has(name))
    .map((field) => ({
      label: `"${field.name}"`,
      displayLabel: field.name,
      detail: field.type,
      type: 'property',
      boost: field.required ? 10 : 0,
      ...(field.description === null ? {} : { info: field.description }),
      apply: insertName(field),
    }))
}

/** Writes the name and, where none follows, a colon; text fields get their quotes with the cursor inside. */
const insertName =
  (field: SchemaField) => (view: EditorView, _chosen: Completion, from: number, to: number) => {
    const name = `"${field.name}"`
    const hasColon = /^\s*:/.test(view.state.sliceDoc(to, to + 20))
    const quotes = !hasColon && field.type.startsWith('string')
    const insert = hasColon ? name : `${name}: ${quotes ? '""' : ''}`
    view.dispatch({
      changes: { from, to, insert },
      selection: { anchor: from + insert.length - (quotes ? 1 : 0) },
      userEvent: 'input.complete',
    })
  }
