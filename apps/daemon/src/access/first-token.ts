import type { AccessDeps } from './access-deps.ts'
import { newTokenText, storeToken } from './admin-tokens.ts'
import { recordAudit } from './audit-log.ts'
import { DAEMON } from './caller.ts'
import { revokeToken } from './revoke-token.ts'
import { hashOf } from './secrets.ts'

/**
 * Sees to it that somebody can sign in. `ADMIN_TOKEN`, when set, is a working admin token from now on; otherwise one is
 * made when there is none at all, and its text is returned: the only moment at which it can be shown.
 */
export async function ensureFirstToken(deps: AccessDeps, setting: string | null): Promise<string | null> {
  if (setting !== null) {
    await ensureSettingToken(deps, setting)
    return null
  }
  const any = await deps.db.selectFrom('admin_tokens').select('id').limit(1).executeTakeFirst()
  if (any !== undefined) return null
  const text = newTokenText(deps.random)
  await makeToken(deps, text, 'first token')
  return text
}

/** The name of the token that the setting makes; an older one of this name ends when the setting has another text. */
const SETTING_NAME = 'ADMIN_TOKEN'

async function ensureSettingToken(deps: AccessDeps, text: string): Promise<void> {
  const known = await deps.db
    .selectFrom('admin_tokens')
    .select(['id', 'revoked_at'])
    .where('token_sha256', '=', hashOf(text))
    .executeTakeFirst()
  if (known === undefined) {
    await makeToken(deps, text, SETTING_NAME)
    return endFormerOnes(deps, text)
  }
  if (known.revoked_at === null) return
  // The operator's own setting beats an earlier revocation: else a revoked ADMIN_TOKEN would lock everybody out.
  await recordAudit(deps, { actor: DAEMON, action: 'token.restored', target: known.id, details: {} })
  await deps.db.updateTable('admin_tokens').set({ revoked_at: null }).where('id', '=', known.id).execute()
}

/** Whoever exchanges the setting means that the former text works no more. */
async function endFormerOnes(deps: AccessDeps, text: string): Promise<void> {
  const former = await deps.db
    .selectFrom('admin_tokens')
    .selectAll()
    .where('name', '=', SETTING_NAME)
    .where('token_sha256', '<>', hashOf(text))
    .where('revoked_at', 'is', null)
    .execute()
  for (const row of former) {
    await recordAudit(deps, {
      actor: DAEMON,
      action: 'token.revoked',
      target: row.id,
      details: { name: row.name },
    })
    await revokeToken(deps, row)
  }
}

async function makeToken(deps: AccessDeps, text: string, name: string): Promise<void> {
  const id = deps.newId('tok')
  await recordAudit(deps, {
    actor: DAEMON,
    action: 'token.created',
    target: id,
    details: { name, role: 'admin' },
  })
  await storeToken(deps, { id, name, role: 'admin', text, expiresAt: null })
}
