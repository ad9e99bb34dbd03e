import { readFile } from 'node:fs/promises'
import type { Context } from 'koa'
import { ClockifyError } from '../clockify-error.ts'

/** The page's parts and their types; nothing else is served. */
const FILES: Record<string, string> = {
  'style.css': 'text/css; charset=utf-8',
  'parts.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'parts.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** One page that shows what the stand-in holds. Its addresses are relative, so it needs the slash at its own end. */
export const servePage = async (ctx: Context) => {
  if (!ctx.path.endsWith('/')) return ctx.redirect(`${ctx.path}/`)
  await serve(ctx, 'index.html', 'text/html; charset=utf-8')
}

export const servePageFile = async (ctx: Context) => {
  const name = String(ctx.params.file)
  const type = Object.hasOwn(FILES, name) ? FILES[name] : undefined
  if (type === undefined) throw new ClockifyError(404, 3000, 'No such file')
  await serve(ctx, name, type)
}

async function serve(ctx: Context, name: string, type: string): Promise<void> {
  ctx.set({
    'Content-Security-Policy': POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  })
  ctx.type = type
  ctx.body = await readFile(new URL(`./page/${name}`, import.meta.url))
}
