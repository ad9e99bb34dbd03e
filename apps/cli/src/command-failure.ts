import type { ExitCode } from './exit-codes.ts'

/** A command cannot do what was asked: its message is for people, its code for scripts. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure'
  readonly exitCode: ExitCode

  constructor(exitCode: ExitCode, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}

/** "Did you mean …?" in one line, or nothing when nothing comes near. */
export function didYouMean(suggestions: readonly string[]): string {
  return suggestions.length === 0 ? '' : `\nDid you mean ${suggestions.join(', or ')}?`
}
