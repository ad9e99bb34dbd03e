import type { KeySource } from '@clockhouse/core/tokens/verify'
import type { Clock } from '../clock.ts'
import { BUILT_IN_KEY_PEM } from './built-in-key.ts'
import { createJwks } from './jwks.ts'

/** Where trusted keys come from. */
export interface KeySettings {
  publicKeyPem: string | null
  jwksUrl: string | null
}

/** The configured key alone, else the configured JWKS, else Clockify's built-in key. Never a key from a token. */
export function createKeySource(settings: KeySettings, clock: Clock): KeySource {
  if (settings.publicKeyPem !== null) return pemSource(settings.publicKeyPem, 'CLOCKIFY_PUBLIC_KEY')
  if (settings.jwksUrl !== null) return createJwks(settings.jwksUrl, clock)
  return pemSource(BUILT_IN_KEY_PEM, 'built in')
}

function pemSource(pem: string, source: string): KeySource {
  let imported: Promise<CryptoKey> | null = null
  return async () => {
    imported ??= importPem(pem)
    return { kind: 'key', key: await imported, id: null, source }
  }
}

async function importPem(pem: string): Promise<CryptoKey> {
  const { importSPKI } = await import('jose')
  return importSPKI(pem, 'RS256')
}
