import { HighlightStyle } from '@codemirror/language'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/** The console's colours for a text editor; light and dark follow the variables by themselves. */
export const editorTheme = EditorView.theme({
  '&': { color: 'var(--ch-text)', backgroundColor: 'var(--ch-surface)', fontSize: '12.5px' },
  // The frame around it shows the focus: the gutter would lie over an outline here.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', lineHeight: '20px' },
  '.cm-content': { caretColor: 'var(--ch-text)', padding: '8px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ch-text)' },
  '.cm-gutters': { backgroundColor: 'var(--ch-surface)', color: 'var(--ch-faint)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--ch-sunken)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--ch-selected)',
  },
  '.cm-matchingBracket': {
    backgroundColor: 'var(--ch-selected) !important',
    outline: '1px solid var(--ch-line)',
  },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--ch-surface)',
    color: 'var(--ch-text)',
    border: '1px solid var(--ch-line)',
  },
  '.cm-tooltip': { borderRadius: 'var(--ch-radius)', boxShadow: 'var(--ch-float-shadow)', maxWidth: '480px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--ch-selected)',
    color: 'var(--ch-text)',
  },
  '.cm-completionDetail': { color: 'var(--ch-dim)', fontStyle: 'normal' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-diagnostic': { padding: '4px 10px', fontSize: '13px' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--ch-failed)' },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--ch-failed)',
    textUnderlineOffset: '3px',
  },
  '.cm-foldPlaceholder': { backgroundColor: 'var(--ch-sunken)', border: 'none', color: 'var(--ch-dim)' },
  '.cm-searchMatch': { backgroundColor: 'var(--ch-waiting-tint)' },
})

/** The same colours as in the tree; none carries a meaning alone, since quotes and words show the type. */
export const editorHighlight = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--ch-text)', fontWeight: '500' },
  { tag: tags.string, color: 'var(--ch-ok)' },
  { tag: tags.number, color: 'var(--ch-accent)' },
  { tag: tags.bool, color: 'var(--ch-synthetic)', fontWeight: '600' },
  { tag: tags.null, color: 'var(--ch-dim)', fontStyle: 'italic' },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--ch-dim)' },
  { tag: tags.invalid, color: 'var(--ch-failed)' },
])
