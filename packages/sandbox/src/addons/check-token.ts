import type { Clock, TokenChecker, TokenHolder } from '../sandbox-types.ts'
import { readUserToken } from '../signing/read-user-token.ts'
import type { SigningKey } from '../signing/signing-key.ts'
import type { Installation } from './installation.ts'
import type { InstallationBook } from './installation-book.ts'

export interface TokenCheckerDeps {
  key: SigningKey
  now: Clock
  installations: InstallationBook
}

/**
 * Which `X-Addon-Token` is good, and for what: the installation's own token, or a user token of an installation that
 * is still there. Webhook and lifecycle tokens are not, nor is any token after the add-on was removed.
 */
export const createTokenChecker =
  ({ key, now, installations }: TokenCheckerDeps): TokenChecker =>
  (token) => {
    const installed = installations.findByToken(token)
    if (installed !== null) return holder('installation', installed, installed.asUser)
    const claims = readUserToken(key, now, token)
    const installation = claims === null ? null : installations.find(claims.addonId)
    return claims === null || installation === null ? null : holder('user', installation, claims.user)
  }

const holder = (kind: TokenHolder['kind'], installation: Installation, userId: string): TokenHolder => ({
  kind,
  workspaceId: installation.workspaceId,
  addonId: installation.addonId,
  userId,
  scopes: installation.manifest.scopes ?? [],
  status: installation.status,
})
