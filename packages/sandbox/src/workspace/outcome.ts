/** A write that the workspace's rules do not allow; the message is Clockify's answer to the caller. */
export interface Refusal {
  kind: 'refused'
  message: string
}

/** What became of a write. */
export type Outcome<T> = { kind: 'done'; value: T } | Refusal

/** A write that went through. */
export const done = <T>(value: T): Outcome<T> => ({ kind: 'done', value })

/** A write that the rules forbid. */
export const invalid = (message: string): Refusal => ({ kind: 'refused', message })

/** Clockify does not tell a missing thing from a deleted or a foreign one. */
export const notInWorkspace = (what: string): Refusal => invalid(`${what} doesn't belong to Workspace`)
