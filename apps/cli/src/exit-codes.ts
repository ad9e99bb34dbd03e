/** How the process ends; the numbers above 2 are those of sysexits.h. */
export const EXIT = {
  ok: 0,
  failure: 1,
  usage: 2,
  unavailable: 69,
  internal: 70,
  notAllowed: 77,
  configuration: 78,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** The part of every help text that says what the numbers mean. */
export const EXIT_CODES_HELP = `
Exit codes:
  0   fine (also when ended by Ctrl-C)
  1   failure
  2   wrong use: unknown command, flag, event or field
  69  the daemon, a port or the database is unavailable
  70  internal error
  77  not allowed: the token was refused or its role is too low
  78  wrong settings; all of them are named`
