import { oc } from '@orpc/contract'
import { z } from 'zod'
import { AdminTokenId, AuditEntryId } from '../ids/ids.ts'
import { operation } from './operation.ts'
import { Moment, PageQuery, page } from './primitives.ts'
import { Role } from './role.ts'

export { Role, roleAllows } from './role.ts'

/** An admin token; its text is shown once, when it is made. */
export const AdminToken = z.object({
  id: AdminTokenId,
  name: z.string(),
  role: Role,
  createdAt: Moment,
  expiresAt: Moment.nullable(),
  lastUsedAt: Moment.nullable(),
  revokedAt: Moment.nullable(),
})
export type AdminToken = z.infer<typeof AdminToken>

/** Admin tokens and their roles. */
export const tokens = oc.tag('tokens').router({
  list: operation
    .meta({ role: 'admin' })
    .route({ method: 'GET', path: '/tokens', summary: 'List admin tokens' })
    .input(PageQuery)
    .output(page(AdminToken)),
  create: operation
    .meta({ role: 'admin' })
    .route({
      method: 'POST',
      path: '/tokens',
      summary: 'Make an admin token; its text is shown this once',
      successStatus: 201,
    })
    .input(
      z.strictObject({
        name: z.string().trim().min(1).max(80),
        role: Role,
        expiresInDays: z.number().int().min(1).max(3650).optional(),
      }),
    )
    .output(AdminToken.extend({ token: z.string() })),
  revoke: operation
    .meta({ role: 'admin' })
    .route({ method: 'DELETE', path: '/tokens/{id}', summary: 'Revoke an admin token' })
    .input(z.strictObject({ id: AdminTokenId }))
    .output(AdminToken),
})

/** Who acts: an admin token, a browser session that one opened, or the daemon itself. */
export const Actor = z.object({
  kind: z.enum(['token', 'session', 'daemon']),
  id: z.string().nullable(),
  name: z.string(),
  role: Role.nullable(),
})
export type Actor = z.infer<typeof Actor>

/** One change, written before it is made. */
export const AuditEntry = z.object({
  id: AuditEntryId,
  at: Moment,
  actor: Actor,
  action: z.string(),
  target: z.string().nullable(),
  remoteAddress: z.string().nullable(),
  requestId: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** Who did what. */
export const audit = oc.tag('audit').router({
  list: operation
    .route({ method: 'GET', path: '/audit', summary: 'The audit log, newest first' })
    .input(PageQuery)
    .output(page(AuditEntry)),
})

/** Who is asking. `csrfToken` must be sent back as `X-CSRF-Token` on every write of a browser session. */
export const Session = z.object({
  actor: Actor,
  role: Role,
  csrfToken: z.string().nullable(),
  expiresAt: Moment.nullable(),
})
export type Session = z.infer<typeof Session>

/** Browser sign-in. `POST /session` (a token for a cookie) and `DELETE /session` set and clear the cookie. */
export const session = oc.tag('session').router({
  get: operation.route({ method: 'GET', path: '/session', summary: 'Who is asking' }).output(Session),
  signIn: operation
    .meta({ role: null })
    .route({
      method: 'POST',
      path: '/session',
      summary: 'Trade an admin token for a session cookie',
      successStatus: 201,
    })
    .input(z.strictObject({ token: z.string().min(1).max(500) }))
    .output(Session),
  signOut: operation
    .route({ method: 'DELETE', path: '/session', summary: 'End this browser session' })
    .output(z.object({ signedOut: z.literal(true) })),
  createLink: operation
    .route({
      method: 'POST',
      path: '/sign-in-links',
      summary: 'Make a one-time sign-in link for a browser, valid ten minutes',
      successStatus: 201,
    })
    .output(z.object({ url: z.string(), expiresAt: Moment })),
})
