import { isIPv4 } from 'node:net'
import type { Context, Middleware } from 'koa'
import { ClockifyError } from '../clockify-error.ts'

/**
 * Lets only this machine's own programs reach the control surface, whatever the listener's address is: the connection
 * comes from loopback, the `Host` names loopback (a page that rebinds its own name to 127.0.0.1 does not), and a
 * browser's call comes from the stand-in's own page.
 */
export const loopbackOnly: Middleware = (ctx, next) => {
  const here = isLoopbackAddress(ctx.req.socket.remoteAddress ?? '') && isLoopbackName(hostName(ctx))
  if (!here || !isSameOrigin(ctx)) {
    throw new ClockifyError(403, 403, 'The control surface answers this machine only')
  }
  return next()
}

function isLoopbackAddress(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '')
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'))
}

/** The name in the `Host` header, its port and IPv6 brackets taken off; empty when it is missing or odd. */
const hostName = (ctx: Context): string =>
  (URL.parse(`http://${ctx.req.headers.host ?? ''}/`)?.hostname ?? '').replace(/^\[|\]$/g, '')

const isLoopbackName = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || isLoopbackAddress(name)

/** Programs send no `Origin`; browsers send it with every write and every cross-site call. */
function isSameOrigin(ctx: Context): boolean {
  const { origin, host } = ctx.req.headers
  return origin === undefined || origin === `http://${host}`
}
