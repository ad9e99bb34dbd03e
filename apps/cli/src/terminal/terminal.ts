import pc from 'picocolors'

type Colours = ReturnType<typeof pc.createColors>

/** Where a command reads its surroundings and writes: data to standard output, talk to standard error. */
export interface Terminal {
  env: NodeJS.ProcessEnv
  /** Writes one line of data. */
  print(line: string): void
  /** Writes bytes as they are. */
  printBytes(bytes: Uint8Array): void
  /** Says one line to people. */
  say(line: string): void
  /** Colours for `print`. */
  colours: Colours
  /** Colours for `say`. */
  talkColours: Colours
}

/** The terminal of this process. Whoever reads its output may go away: then the process ends without a word. */
export function createTerminal(process: NodeJS.Process): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit()
      throw error
    })
  }
  return {
    env: process.env,
    print: (line) => void process.stdout.write(`${line}\n`),
    printBytes: (bytes) => void process.stdout.write(bytes),
    say: (line) => void process.stderr.write(`${line}\n`),
    colours: pc.createColors(showsColours(process.stdout, process.env)),
    talkColours: pc.createColors(showsColours(process.stderr, process.env)),
  }
}

/** Colours are for terminals only; NO_COLOR beats everything (https://no-color.org). */
function showsColours(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
}
