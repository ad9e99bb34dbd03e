import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language'
import { lintGutter, lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { styleNonce } from '../../../host/style-nonce.ts'
import { completeJson } from './complete-json.ts'
import { editorHighlight, editorTheme } from './editor-theme.ts'
import type { JsonSchema } from './schema-place.ts'
import { typeOverSelection } from './type-over-selection.ts'

/** What an editor never changes: language, look, keys. `Escape`, then `Tab` leaves it, since `Tab` alone indents. */
export const fixedExtensions = (): Extension => [
  lineNumbers(),
  lintGutter(),
  foldGutter(),
  history(),
  drawSelection(),
  typeOverSelection(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSelectionMatches(),
  EditorState.tabSize.of(2),
  EditorView.lineWrapping,
  json(),
  syntaxHighlighting(editorHighlight),
  editorTheme,
  nonce(),
  keymap.of([
    ...closeBracketsKeymap,
    ...defaultKeymap,
    ...searchKeymap,
    ...historyKeymap,
    ...foldKeymap,
    ...completionKeymap,
    ...lintKeymap,
    indentWithTab,
  ]),
]

/** Completion from a schema; an editor without one completes nothing. */
export const completion = (schema: JsonSchema | null): Extension =>
  schema === null ? [] : autocompletion({ override: [completeJson(schema)], icons: false })

/** How screen readers and browsers see the text. */
export const contentAttributes = (label: string, hintId: string): Extension =>
  EditorView.contentAttributes.of({
    'aria-label': label,
    'aria-describedby': hintId,
    // Editable text has the focus anyway; checkers look for the attribute.
    tabindex: '0',
    spellcheck: 'false',
    autocorrect: 'off',
    autocapitalize: 'off',
  })

/** Where the page allows style elements only with a nonce, the editor's get it. */
const nonce = (): Extension => (styleNonce === undefined ? [] : EditorView.cspNonce.of(styleNonce))
