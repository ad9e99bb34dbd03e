import type { SettingProblem } from './configuration-error.ts'
import { isLoopback } from './setting.ts'
import type { Settings } from './settings.ts'

/** Rules across settings, each with the setting that has to change. */
export function brokenRules(settings: Partial<Settings>): SettingProblem[] {
  return [
    ...verificationRule(settings),
    ...keySourceRule(settings),
    ...jwksRule(settings),
    ...adminRule(settings),
  ]
}

function verificationRule(settings: Partial<Settings>): SettingProblem[] {
  if (settings.REQUIRE_SIGNATURE_VERIFICATION !== false) return []
  if (settings.CLOCKIFY_ENVIRONMENT === 'sandbox' && isLoopback(settings.HOST ?? '')) return []
  return [
    {
      name: 'REQUIRE_SIGNATURE_VERIFICATION',
      found: 'false',
      advice: 'false is allowed only with CLOCKIFY_ENVIRONMENT=sandbox and a HOST on loopback.',
    },
  ]
}

function keySourceRule(settings: Partial<Settings>): SettingProblem[] {
  const needsKey =
    settings.CLOCKIFY_ENVIRONMENT === 'sandbox' && settings.REQUIRE_SIGNATURE_VERIFICATION !== false
  if (!needsKey || settings.CLOCKIFY_PUBLIC_KEY !== undefined || settings.CLOCKIFY_JWKS_URL !== undefined)
    return []
  return [
    {
      name: 'CLOCKIFY_JWKS_URL',
      found: null,
      advice:
        'with CLOCKIFY_ENVIRONMENT=sandbox give CLOCKIFY_JWKS_URL or CLOCKIFY_PUBLIC_KEY: no key is built in.',
    },
  ]
}

function jwksRule(settings: Partial<Settings>): SettingProblem[] {
  const url = URL.parse(settings.CLOCKIFY_JWKS_URL ?? '')
  if (url === null || url.protocol === 'https:') return []
  if (settings.CLOCKIFY_ENVIRONMENT === 'sandbox' && isLoopback(url.hostname)) return []
  return [
    {
      name: 'CLOCKIFY_JWKS_URL',
      found: url.href,
      advice: 'plain http is allowed only to this machine and only with CLOCKIFY_ENVIRONMENT=sandbox.',
    },
  ]
}

function adminRule(settings: Partial<Settings>): SettingProblem[] {
  if (settings.ADMIN_HOST !== undefined && settings.ADMIN_PORT === undefined) {
    return [{ name: 'ADMIN_PORT', found: null, advice: 'is needed when ADMIN_HOST is set.' }]
  }
  const { ADMIN_PORT: port } = settings
  if (port === undefined || port === 0 || port !== settings.PORT) return []
  return [{ name: 'ADMIN_PORT', found: String(port), advice: 'must be another port than PORT.' }]
}
