import type { Installed } from '../harness.ts'

/** Makes the token of an attack on an installation. */
export type MakeToken = (at: Installed) => Promise<string> | string

/** One attempt to pass for Clockify. */
export interface Attack {
  /** What kind of token it is. */
  name: string
  /** The guarantee that it is aimed at. */
  guarantee: string
  token: MakeToken
  status: 401 | 403
  /** The check that must find it out. */
  failedCheck: string
}

/** Attacks on one guarantee that one check must find out, by what each of them sends. */
export const attacksOn = (
  guarantee: string,
  { status, failedCheck }: Pick<Attack, 'status' | 'failedCheck'>,
  tokens: Record<string, MakeToken>,
): Attack[] =>
  Object.entries(tokens).map(([name, token]) => ({ name, guarantee, token, status, failedCheck }))
