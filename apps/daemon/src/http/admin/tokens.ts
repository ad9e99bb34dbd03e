import type { Role } from '@clockhouse/core/contract/access'
import type { AccessDeps } from '../../access/access-deps.ts'
import { newTokenText, presentToken, storeToken } from '../../access/admin-tokens.ts'
import { mayRevoke, revokeToken } from '../../access/revoke-token.ts'
import { listAdminTokens } from '../../store/list-access.ts'
import { Problem } from '../problem.ts'
import { auditCall } from './audit.ts'
import { pageOf, readCursor } from './cursors.ts'
import { admin, notFound } from './implementer.ts'

const DAY_MS = 86_400_000

/** Admin tokens: made (shown once), listed, revoked. */
export const tokensRoutes = (deps: AccessDeps) => ({
  list: admin.tokens.list.handler(async ({ input }) => {
    const belowId = readCursor(input.cursor, 'tok')
    const rows = await listAdminTokens(deps.db, { belowId, limit: input.limit + 1 })
    return pageOf(rows, input.limit, presentToken)
  }),
  create: admin.tokens.create.handler(async ({ input, context }) => {
    const id = deps.newId('tok')
    const text = newTokenText(deps.random)
    const expiresAt =
      input.expiresInDays === undefined ? null : deps.clock.now() + input.expiresInDays * DAY_MS
    const details: { name: string; role: Role; expiresAt: number | null } = {
      name: input.name,
      role: input.role,
      expiresAt,
    }
    await auditCall(deps, context, { action: 'token.created', target: id, details })
    const row = await storeToken(deps, { id, name: input.name, role: input.role, text, expiresAt })
    return { ...presentToken(row), token: text }
  }),
  revoke: admin.tokens.revoke.handler(async ({ input, context }) => {
    const found = await mayRevoke(deps, input.id)
    if (found.kind === 'not-found') throw notFound('admin token', input.id)
    if (found.kind === 'last-admin') {
      throw new Problem(
        409,
        'This is the last admin token that works. Make another one first: nobody could manage tokens otherwise.',
      )
    }
    const details = { name: found.row.name }
    await auditCall(deps, context, { action: 'token.revoked', target: input.id, details })
    return presentToken(await revokeToken(deps, found.row))
  }),
})
