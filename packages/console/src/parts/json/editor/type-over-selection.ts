import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

interface Range {
  from: number
  to: number
}

/**
 * Typing over a selection, done by the editor. Left to the browser, the new text gets the colours of the old one as a
 * `style` attribute, which the page's security policy refuses with an error in the console.
 */
export const typeOverSelection = (): Extension =>
  EditorView.domEventHandlers({
    beforeinput({ data, inputType, isComposing }, view) {
      if (inputType !== 'insertText' || data === null || isComposing) return false
      const { main } = view.state.selection
      // Far ends of a selection are not in the page; a selection of this very moment is not in the editor's state.
      const range = main.empty ? selectedOnPage(view) : main
      if (range === null) return false
      typeOver(view, range, data)
      return true
    },
  })

function typeOver(view: EditorView, { from, to }: Range, text: string): void {
  const insert = () => {
    const changes = view.state.selection.main.empty
      ? { changes: { from, to, insert: text }, selection: { anchor: from + text.length } }
      : view.state.replaceSelection(text)
    return view.state.update(changes, { userEvent: 'input.type', scrollIntoView: true })
  }
  // Other parts of the editor (closing of brackets) have their say first, as with any typing.
  const handlers = view.state.facet(EditorView.inputHandler)
  if (!handlers.some((handle) => handle(view, from, to, text, insert))) view.dispatch(insert())
}

function selectedOnPage(view: EditorView): Range | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed) return null
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  if (anchorNode === null || focusNode === null) return null
  if (!view.contentDOM.contains(anchorNode) || !view.contentDOM.contains(focusNode)) return null
  const anchor = view.posAtDOM(anchorNode, anchorOffset)
  const head = view.posAtDOM(focusNode, focusOffset)
  return anchor === head ? null : { from: Math.min(anchor, head), to: Math.max(anchor, head) }
}
