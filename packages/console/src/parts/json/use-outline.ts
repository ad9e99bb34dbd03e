import { useEffect, useMemo, useState } from 'react'
import type { JsonSyntaxError, OutlineResult } from './json-outline.ts'
import { outlineJson } from './outline-json.ts'

/** What the worker answers. */
export type OutlineReply =
  | { kind: 'cells'; count: number; cells: Int32Array<ArrayBuffer> }
  | { kind: 'invalid'; error: JsonSyntaxError }

/** Longer texts are read in a worker, so that the page stays alive: 5 MiB take some 80 ms there. */
const WORKER_FROM_CHARACTERS = 1_000_000

/** The outline of a text; `reading` while a worker is at it. */
export function useOutline(text: string): OutlineResult | { kind: 'reading' } {
  const large = text.length >= WORKER_FROM_CHARACTERS
  const small = useMemo(() => (large ? null : outlineJson(text)), [text, large])
  const [read, setRead] = useState<{ text: string; result: OutlineResult } | null>(null)

  useEffect(() => {
    if (!large) return
    return outlineInWorker(text, (result) => setRead({ text, result }))
  }, [text, large])

  if (small !== null) return small
  return read?.text === text ? read.result : { kind: 'reading' }
}

/** Returns what ends the work. Where no worker can be started, reads right here. */
function outlineInWorker(text: string, tell: (result: OutlineResult) => void): () => void {
  const worker = startWorker()
  if (worker === null) {
    tell(outlineJson(text))
    return () => {}
  }
  worker.addEventListener('message', ({ data }: MessageEvent<OutlineReply>) =>
    tell(data.kind === 'invalid' ? data : { kind: 'outlined', outline: { text, ...data } }),
  )
  worker.addEventListener('error', () => tell(outlineJson(text)))
  worker.postMessage(text)
  return () => worker.terminate()
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./outline-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}
