/** The data folder, or a file of it, cannot be used: the message names it, what is wrong and what helps. */
export class SandboxStateError extends Error {
  constructor(path: string, problem: string, advice: string, options?: ErrorOptions) {
    super(`${path}: ${problem}. ${advice}`, options)
    this.name = 'SandboxStateError'
  }
}
