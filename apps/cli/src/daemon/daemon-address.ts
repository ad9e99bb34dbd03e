/** Which daemon a command talks to. `token` is null when none was given: the daemon then says what it wants. */
export interface DaemonAddress {
  baseUrl: string
  token: string | null
}
