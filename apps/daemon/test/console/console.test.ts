import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AdminHouse, openHouse } from '../admin/admin-house.ts'

const PAGE = '<!doctype html><html><head><title>Built</title></head><body></body></html>'

/** A built console, small, with a secret beside its folder. */
async function builtConsole(): Promise<{ root: string; folder: string }> {
  const root = await mkdtemp(join(tmpdir(), 'clockhouse-console-'))
  const folder = join(root, 'dist')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(root, 'secret.txt'), 'the secret beside the folder')
  await writeFile(join(folder, 'index.html'), PAGE)
  await writeFile(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  await writeFile(join(folder, 'assets', 'index-AbCd1234.js'), 'export {}')
  await writeFile(join(folder, 'assets', 'index-AbCd1234.css'), 'a{}')
  await writeFile(join(folder, 'assets', 'inter-AbCd1234.woff2'), 'font')
  return { root, folder }
}

/** Asks with the path exactly as written: `fetch` would tidy it up. */
function askRaw(
  url: string,
  path: string,
  headers: string[] = [],
): Promise<{ status: number; text: string }> {
  const { port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1')
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
    })
    socket.on('error', reject)
    socket.on('close', () => resolve({ status: Number(text.split(' ')[1]), text }))
    const lines = [`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers]
    socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  })
}

describe('the console', () => {
  let house: AdminHouse
  let built: { root: string; folder: string }
  beforeAll(async () => {
    built = await builtConsole()
    house = await openHouse({ consoleFolder: built.folder })
  })
  afterAll(async () => {
    await house[Symbol.asyncDispose]()
    await rm(built.root, { recursive: true })
  })
  const get = (path: string, init: RequestInit = {}) =>
    fetch(house.url + path, { redirect: 'manual', ...init })

  it('is where the bare address leads', async () => {
    for (const path of ['/', '/ui']) {
      const answer = await get(path)
      expect([path, answer.status, answer.headers.get('location')]).toEqual([path, 302, '/ui/'])
    }
  })

  it('gives its page for every address of a screen', async () => {
    for (const path of [
      '/ui/',
      '/ui/deliveries',
      '/ui/installations/ins_06cnhq8v5sffr0000000000000',
      '/ui/sign-in',
      '/ui/deliveries?filter=event:X',
    ]) {
      const answer = await get(path)
      expect([path, answer.status]).toEqual([path, 200])
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await answer.text()).toContain('<title>Built</title>')
    }
  })

  it('lets nothing run or be framed that is not its own', async () => {
    const answer = await get('/ui/')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('gives each page a nonce of its own for the styles made at run time', async () => {
    const nonceOf = async () => {
      const answer = await get('/ui/')
      const [, policy] =
        /style-src 'self' 'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '') ?? []
      const [, page] = /<meta property="csp-nonce" nonce="([^"]+)"/.exec(await answer.text()) ?? []
      expect(page).toBe(policy)
      return page
    }
    expect(await nonceOf()).not.toBe(await nonceOf())
  })

  it('may be framed by Clockify on the component page alone', async () => {
    const answer = await get('/ui/component?auth_token=x')
    const policy = answer.headers.get('content-security-policy')
    expect(policy).toContain("frame-ancestors 'self' https://*.clockify.me")
    expect(answer.headers.get('x-frame-options')).toBeNull()
    expect((await get('/ui/components')).headers.get('x-frame-options')).toBe('DENY')
  })

  it('may be framed by the stand-in in the sandbox environment', async () => {
    await using sandboxed = await openHouse({
      consoleFolder: built.folder,
      env: {
        CLOCKIFY_ENVIRONMENT: 'sandbox',
        CLOCKIFY_JWKS_URL: 'http://127.0.0.1:8090/.well-known/jwks.json',
      },
    })
    const answer = await fetch(`${sandboxed.url}/ui/component`)
    expect(answer.headers.get('content-security-policy')).toContain(
      "frame-ancestors 'self' https://*.clockify.me http://127.0.0.1:8090",
    )
  })

  it('gives its files with their types, the hashed ones to keep for ever', async () => {
    const types: Record<string, string> = {
      '/ui/assets/index-AbCd1234.js': 'text/javascript; charset=utf-8',
      '/ui/assets/index-AbCd1234.css': 'text/css; charset=utf-8',
      '/ui/assets/inter-AbCd1234.woff2': 'font/woff2',
      '/ui/favicon.svg': 'image/svg+xml',
    }
    for (const [path, type] of Object.entries(types)) {
      const answer = await get(path)
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, type])
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('cache-control')).toBe(
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    }
  })

  it('sends a file again only when it changed', async () => {
    const ask = (etag: string) => askRaw(house.url, '/ui/favicon.svg', [`If-None-Match: ${etag}`])
    const etag = (await get('/ui/favicon.svg')).headers.get('etag') ?? ''
    const again = await ask(etag)
    expect([again.status, again.text.includes('<svg')]).toEqual([304, false])
    const other = await ask('"other"')
    expect(other.status).toBe(200)
  })

  it('answers 404 with a problem for a file that is not there', async () => {
    for (const path of [
      '/ui/assets/gone-1234.js',
      '/ui/assets/',
      '/ui/robots.txt',
      '/ui/x.html',
      '/ui/.env',
    ]) {
      const answer = await get(path)
      expect([path, answer.status]).toEqual([path, 404])
      expect(answer.headers.get('content-type')).toContain('application/problem+json')
    }
  })

  it('takes only GET and HEAD', async () => {
    const head = await get('/ui/', { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await get('/ui/deliveries', { method })
      expect([method, answer.status, answer.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD'])
    }
  })

  it('leads out of its folder by no path, however it is written', async () => {
    const ways = [
      '/ui/../secret.txt',
      '/ui/../../secret.txt',
      '/ui/%2e%2e/secret.txt',
      '/ui/%2e%2e%2fsecret.txt',
      '/ui/..%2fsecret.txt',
      '/ui/..%5csecret.txt',
      '/ui/..\\secret.txt',
      '/ui/%252e%252e%252fsecret.txt',
      '/ui/assets/..%2f..%2fsecret.txt',
      '/ui/assets/../../secret.txt',
      '/ui/....//secret.txt',
      '/ui/%c0%ae%c0%ae/secret.txt',
      '/ui/%00/../secret.txt',
      '/ui/favicon.svg%00.html',
      '/ui/..;/secret.txt',
      `/ui/${built.root}/secret.txt`,
      '//ui/../secret.txt',
      '/ui/%ff%fe',
      '/ui/%',
    ]
    for (const path of ways) {
      const { status, text } = await askRaw(house.url, path)
      expect([path, status >= 400 && status < 500]).toEqual([path, true])
      expect(text).not.toContain('the secret')
      expect(text).not.toContain('root:')
    }
  })

  it('gives away nothing and never fails for any path', async () => {
    const piece = fc.constantFrom(
      '..',
      '%2e',
      '%2f',
      '/',
      '\\',
      'secret.txt',
      'assets',
      '%00',
      'dist',
      '%5c',
      '.',
      'a',
      '%25',
      '~',
      ':',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const { status, text } = await askRaw(house.url, `/ui/${pieces.join('')}`)
        expect(status).toBeGreaterThanOrEqual(200)
        expect(status).toBeLessThan(500)
        expect(text).not.toContain('the secret')
      }),
      { numRuns: 200 },
    )
  })

  it('is seen anew when it was built again while the daemon runs', async () => {
    await writeFile(join(built.folder, 'assets', 'index-New12345.js'), 'export const a = 1')
    await writeFile(join(built.folder, 'index.html'), PAGE.replace('Built', 'Built again'))
    expect(await (await get('/ui/')).text()).toContain('Built again')
    expect((await get('/ui/assets/index-New12345.js')).status).toBe(200)
  })

  it('says clearly that it is not built', async () => {
    await using bare = await openHouse({ consoleFolder: join(built.root, 'nothing') })
    const answer = await fetch(`${bare.url}/ui/`)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('not built yet')
    expect((await bare.call('/status')).status).toBe(200)
  })
})
