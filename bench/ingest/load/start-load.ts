import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { LoadAddress, LoadOrder, LoadReport } from './load-process.ts'

/** The sending process, with its connections open. */
export interface Load {
  /** @throws when the target answered anything but 200, or closed a connection. */
  run(order: LoadOrder): Promise<Extract<LoadReport, { kind: 'done' }>>
  [Symbol.asyncDispose](): Promise<void>
}

/** Starts the sending process for one target. */
export function startLoad(address: LoadAddress): Load {
  const child = fork(join(import.meta.dirname, 'load-process.ts'), [JSON.stringify(address)])
  const exited = once(child, 'exit')
  return {
    async run(order) {
      const answered = once(child, 'message')
      child.send(order)
      const [report] = (await Promise.race([answered, exited.then(diedEarly)])) as [LoadReport]
      if (report.kind === 'failed') throw new Error(report.message)
      return report
    },
    async [Symbol.asyncDispose]() {
      if (child.connected) child.disconnect()
      await exited
    },
  }
}

const diedEarly = (): never => {
  throw new Error('The sending process ended by itself.')
}
