/**
 * A refusal in Clockify's own words: one middleware (server.ts) answers it as `{message, code}`. The code is Clockify's
 * number, not the HTTP status; null leaves the body empty, as for an unknown workspace.
 */
export class ClockifyError extends Error {
  readonly status: number
  readonly code: number | null

  constructor(status: number, code: number | null, message: string) {
    super(message)
    this.name = 'ClockifyError'
    this.status = status
    this.code = code
  }
}
