import { readFile } from 'node:fs/promises'
import type { ConsoleFile, ConsoleFiles } from './console-files.ts'
import { type FramePolicy, newNonce, setPageHeaders } from './console-headers.ts'
import type { HttpContext, Middleware } from './http-context.ts'
import { Problem } from './problem.ts'

/** What serving the console needs. */
export interface ConsoleDeps {
  files: ConsoleFiles
  frames: FramePolicy
  random: (bytes: number) => Uint8Array
}

const HASHED_FOR_SECONDS = 31_536_000

/**
 * `GET /ui/…`: the console's files, and its page for every address that is no file: the page finds out what to show.
 * Only names found in the built folder are served, so that no path, however written, leads out of it.
 */
export const serveConsole =
  (deps: ConsoleDeps): Middleware =>
  async (ctx, next) => {
    if (ctx.path === '/' || ctx.path === '/ui') return redirectToConsole(ctx)
    if (!ctx.path.startsWith('/ui/')) return next()
    mustBeRead(ctx)
    const name = ctx.path.slice('/ui/'.length)
    const file = await deps.files.find(name)
    if (file !== null && name !== 'index.html') return serveFile(ctx, file)
    if (file === null && !isPageAddress(name)) throw new Problem(404, `The console has no file ${ctx.path}.`)
    await servePage(deps, ctx)
  }

function redirectToConsole(ctx: HttpContext): void {
  mustBeRead(ctx)
  ctx.redirect('/ui/')
  ctx.set('cache-control', 'no-store')
}

function mustBeRead(ctx: HttpContext): void {
  if (ctx.method === 'GET' || ctx.method === 'HEAD') return
  throw new Problem(405, `${ctx.path} takes GET.`, { headers: { Allow: 'GET, HEAD' } })
}

/** An address of a screen: plain segments. Whatever looks like a file or like a way out of the folder is not one. */
function isPageAddress(name: string): boolean {
  if (name.startsWith('assets/')) return false
  const segments = decodeURIComponent(name).split('/')
  return segments.every((segment) => /^[\w~:@-]*$/.test(segment))
}

async function serveFile(ctx: HttpContext, file: ConsoleFile): Promise<void> {
  ctx.set('x-content-type-options', 'nosniff')
  ctx.set('cross-origin-resource-policy', 'same-origin')
  ctx.set('cache-control', file.isHashed ? `public, max-age=${HASHED_FOR_SECONDS}, immutable` : 'no-cache')
  ctx.set('etag', file.etag)
  ctx.status = 200
  ctx.type = file.type
  if (ctx.fresh) {
    ctx.status = 304
    return
  }
  ctx.body = await readFile(file.path)
}

/** The page carries the nonce of its own answer: the styles that its scripts make must name it. */
async function servePage(deps: ConsoleDeps, ctx: HttpContext): Promise<void> {
  const nonce = newNonce(deps.random)
  const built = await deps.files.find('index.html')
  setPageHeaders(ctx, deps.frames, nonce)
  ctx.type = 'text/html; charset=utf-8'
  if (built === null) {
    ctx.status = 503
    ctx.body = NOT_BUILT
    return
  }
  const html = await readFile(built.path, 'utf8')
  ctx.body = html.replace('<head>', `<head>\n    <meta property="csp-nonce" nonce="${nonce}" />`)
}

const NOT_BUILT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Clockhouse</title></head>
  <body>
    <h1>The console is not built yet</h1>
    <p>The daemon runs. To see it here, run <code>npm start</code>, or build the console alone with
    <code>npm run console:build</code>, and load this page again.</p>
  </body>
</html>
`
