/** What the data folder holds cannot be used: the message names the file and what helps. */
export class SandboxStateError extends Error {
  constructor(path: string, problem: string, options?: ErrorOptions) {
    super(`${path}: ${problem}. Repair it from a copy, or remove the folder's files to start anew.`, options)
    this.name = 'SandboxStateError'
  }
}
