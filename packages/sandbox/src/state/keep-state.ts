import { writeAtomically } from './write-atomically.ts'

/** One part of the state that is written again, some time after it changed. */
export interface KeptState {
  /** It changed: it will be on disk within a moment. Cheap, may be called for each change. */
  touch(): void
  /** Resolves when what it was at the call is on disk. */
  flush(): Promise<void>
}

export interface KeepStateOptions {
  path: string
  snapshot: () => unknown
  onFailure: (error: unknown) => void
}

const LEAST_DELAY_MS = 200
/** A large state takes longer to write; it then waits longer too, so that writing costs a tenth of the time at most. */
const PAUSE_PER_WRITE = 10

/** Nothing is kept without a data folder. */
export const keepNothing: KeptState = { touch() {}, flush: async () => {} }

/** Writes the snapshot to its file, one write at a time, as rarely as its cost asks for. */
export function keepState({ path, snapshot, onFailure }: KeepStateOptions): KeptState {
  let timer: NodeJS.Timeout | null = null
  let changed = false
  let lastWriteMs = 0
  let writing: Promise<void> = Promise.resolve()

  const write = async (): Promise<void> => {
    if (!changed) return
    changed = false
    const startedAt = performance.now()
    await writeAtomically(path, JSON.stringify(snapshot())).catch((error: unknown) => {
      changed = true
      throw error
    })
    lastWriteMs = performance.now() - startedAt
  }
  const enqueue = (): Promise<void> => {
    const mine = writing.then(write)
    writing = mine.catch(() => {})
    return mine
  }
  const runTimer = () => {
    timer = null
    enqueue().catch(onFailure)
  }
  return {
    touch() {
      changed = true
      timer ??= setTimeout(runTimer, Math.max(LEAST_DELAY_MS, lastWriteMs * PAUSE_PER_WRITE))
    },
    async flush() {
      if (timer !== null) clearTimeout(timer)
      timer = null
      await enqueue()
    },
  }
}
