import type { Log } from './log.ts'

/** What of the settings deserves a warning in the log. */
export interface NotableSettings {
  verifySignatures: boolean
  ignored: readonly string[]
}

/** Says at the start what somebody may not have meant. */
export function tellSettings(log: Log, settings: NotableSettings): void {
  if (!settings.verifySignatures) {
    log.warn(
      'DEVELOPER MODE: signatures are not verified, whatever arrives is believed (REQUIRE_SIGNATURE_VERIFICATION=false)',
    )
  }
  for (const name of settings.ignored) {
    log.warn({ setting: name }, `${name} is set, but this version does not serve it yet: it is ignored`)
  }
}
