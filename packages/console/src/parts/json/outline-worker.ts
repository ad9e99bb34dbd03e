import { outlineJson } from './outline-json.ts'
import type { OutlineReply } from './use-outline.ts'

/** Reads large texts beside the page. The outline's array is handed over, not copied. */
self.addEventListener('message', (message: MessageEvent<string>) => {
  const result = outlineJson(message.data)
  const reply: OutlineReply =
    result.kind === 'invalid'
      ? result
      : { kind: 'cells', count: result.outline.count, cells: result.outline.cells }
  self.postMessage(reply, reply.kind === 'cells' ? { transfer: [reply.cells.buffer] } : {})
})
