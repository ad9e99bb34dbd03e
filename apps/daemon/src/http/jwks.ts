import type { OwnKeys } from '../intake/own-keys.ts'
import type { Middleware } from './http-context.ts'

/** `GET /.well-known/jwks.json`: the daemon's own public keys, so that a handler can verify samples. */
export const serveJwks =
  (ownKeys: Pick<OwnKeys, 'jwks'>): Middleware =>
  async (ctx) => {
    ctx.body = await ownKeys.jwks()
    ctx.set('Cache-Control', 'public, max-age=300')
  }
