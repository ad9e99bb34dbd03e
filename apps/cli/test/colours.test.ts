import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createTerminal } from '../src/terminal/terminal.ts'

interface Surroundings {
  isTTY: boolean
  env?: NodeJS.ProcessEnv
}

/** What a command would write in red, on standard output and on standard error. */
function redOn({ isTTY, env = {} }: Surroundings): string[] {
  const stream = () => Object.assign(new EventEmitter(), { isTTY, write: () => true })
  const terminal = createTerminal({ stdout: stream(), stderr: stream(), env } as unknown as NodeJS.Process)
  return [terminal.colours.red('late'), terminal.talkColours.red('late')]
}

const PLAIN = ['late', 'late']

describe('colours', () => {
  it('are for terminals', () => {
    for (const text of redOn({ isTTY: true })) expect(text).toBe('\u001b[31mlate\u001b[39m')
    expect(redOn({ isTTY: false })).toEqual(PLAIN)
  })

  it.each([{ NO_COLOR: '1' }, { NO_COLOR: '1', FORCE_COLOR: '3' }, { TERM: 'dumb' }])(
    'stay away from a terminal with %j',
    (env) => {
      expect(redOn({ isTTY: true, env })).toEqual(PLAIN)
    },
  )

  it('are not forced into a file by FORCE_COLOR', () => {
    expect(redOn({ isTTY: false, env: { FORCE_COLOR: '3' } })).toEqual(PLAIN)
  })
})
