import Router from '@koa/router'
import type { Context } from 'koa'
import type { SigningKey } from './signing-key.ts'

/** Where the stand-in's public key is found; open to everybody who may reach the listener. */
export const PUBLIC_KEY_PATH = '/sandbox/v1/public-key.pem'

export const keyRoutes = (key: SigningKey) =>
  new Router().get('/.well-known/jwks.json', serveJwks(key)).get(PUBLIC_KEY_PATH, servePem(key))

const serveJwks = (key: SigningKey) => (ctx: Context) => {
  ctx.set('Cache-Control', 'public, max-age=300')
  ctx.body = { keys: [key.publicJwk] }
}

const servePem = (key: SigningKey) => (ctx: Context) => {
  ctx.type = 'application/x-pem-file'
  ctx.body = key.publicPem
}
