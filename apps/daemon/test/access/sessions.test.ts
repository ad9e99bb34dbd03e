import { describe, expect, it } from 'vitest'
import { ADMIN_TOKEN, type AdminHouse, openHouse, testClock, tokenOf } from '../admin/admin-house.ts'

const HOUR_MS = 3_600_000

/** A browser that has signed in: its cookie and CSRF token. */
async function signIn(house: AdminHouse, token = ADMIN_TOKEN) {
  const answer = await house.call('/session', { method: 'POST', token: null, body: { token } })
  const [setCookie = ''] = answer.headers.getSetCookie()
  return { answer, setCookie, cookie: setCookie.split(';')[0] ?? '', csrf: answer.body?.csrfToken ?? '' }
}

describe('a browser session', () => {
  it('is opened with a token and closed by signing out', async () => {
    await using house = await openHouse()
    const { answer, setCookie, cookie, csrf } = await signIn(house)
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ role: 'admin', actor: { kind: 'session' } })
    expect(setCookie).toMatch(/^clockhouse_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Expires=/)
    expect(setCookie).not.toContain('Secure')
    const who = await house.call('/session', { token: null, headers: { cookie } })
    expect(who.body.csrfToken).toBe(csrf)
    const out = await house.call('/session', {
      method: 'DELETE',
      token: null,
      headers: { cookie, 'x-csrf-token': csrf },
    })
    expect(out.body).toEqual({ signedOut: true })
    expect(out.headers.getSetCookie()[0]).toMatch(/^clockhouse_session=; .*Expires=Thu, 01 Jan 1970/)
    expect((await house.call('/session', { token: null, headers: { cookie } })).status).toBe(401)
  })

  it('has a Secure cookie when BASE_URL is https', async () => {
    await using house = await openHouse({ env: { BASE_URL: 'https://clockhouse.example.org' } })
    expect((await signIn(house)).setCookie).toMatch(/; Secure$/)
  })

  it('is over after twelve hours', async () => {
    const clock = testClock()
    await using house = await openHouse({ clock })
    const { cookie } = await signIn(house)
    clock.forward(12 * HOUR_MS - 5000)
    expect((await house.call('/status', { token: null, headers: { cookie } })).status).toBe(200)
    clock.forward(6000)
    expect((await house.call('/status', { token: null, headers: { cookie } })).status).toBe(401)
  })

  it('ends with the token that opened it', async () => {
    await using house = await openHouse()
    const { id, token } = await tokenOf(house, 'viewer')
    const { cookie } = await signIn(house, token)
    expect((await house.call('/status', { token: null, headers: { cookie } })).status).toBe(200)
    await house.call(`/tokens/${id}`, { method: 'DELETE' })
    const ended = await house.call('/status', { token: null, headers: { cookie } })
    expect(ended.status).toBe(401)
    expect(ended.body.detail).toContain('over')
  })

  it('has no more rights than its token', async () => {
    await using house = await openHouse()
    const { token } = await tokenOf(house, 'viewer')
    const { cookie, csrf } = await signIn(house, token)
    const refused = await house.call('/tokens', {
      method: 'POST',
      token: null,
      headers: { cookie, 'x-csrf-token': csrf },
      body: { name: 'x', role: 'admin' },
    })
    expect(refused.status).toBe(403)
  })

  it('does not keep its secret in the store', async () => {
    await using house = await openHouse()
    const { cookie } = await signIn(house)
    const rows = await house.store.db.selectFrom('sessions').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1])
  })

  it('gives way to a bearer token in the same request', async () => {
    await using house = await openHouse()
    const { cookie } = await signIn(house)
    expect((await house.call('/session', { headers: { cookie } })).body.actor.kind).toBe('token')
    const wrong = await house.call('/session', { token: 'ch_wrong', headers: { cookie } })
    expect(wrong.status).toBe(401)
  })
})

describe('a write of a browser session', () => {
  const write = (house: AdminHouse, headers: Record<string, string>) =>
    house.call('/tokens', { method: 'POST', token: null, headers, body: { name: 'Made', role: 'viewer' } })

  it('needs the CSRF token of its session', async () => {
    await using house = await openHouse()
    const { cookie, csrf } = await signIn(house)
    const other = await signIn(house)
    expect((await write(house, { cookie })).status).toBe(403)
    expect((await write(house, { cookie, 'x-csrf-token': 'wrong' })).status).toBe(403)
    expect((await write(house, { cookie, 'x-csrf-token': other.csrf })).status).toBe(403)
    expect((await house.call('/tokens')).body.items).toHaveLength(1)
    expect((await write(house, { cookie, 'x-csrf-token': csrf })).status).toBe(201)
  })

  it('is refused when another site made the browser send it', async () => {
    await using house = await openHouse()
    const { cookie, csrf } = await signIn(house)
    const own = { cookie, 'x-csrf-token': csrf }
    expect((await write(house, { ...own, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await write(house, { ...own, 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await write(house, { ...own, origin: 'https://evil.example' })).status).toBe(403)
    expect((await write(house, { ...own, origin: 'null' })).status).toBe(403)
    expect((await write(house, { ...own, origin: house.url })).status).toBe(201)
    expect((await write(house, { ...own, 'sec-fetch-site': 'same-origin' })).status).toBe(201)
  })

  it('is allowed at the own address too, when a tunnel is the public one', async () => {
    await using house = await openHouse({ env: { BASE_URL: 'https://tunnel.example.test' } })
    const { cookie, csrf } = await signIn(house)
    const own = { cookie, 'x-csrf-token': csrf }
    expect((await write(house, { ...own, origin: house.url })).status).toBe(201)
    expect((await write(house, { ...own, origin: 'https://tunnel.example.test' })).status).toBe(201)
    expect((await write(house, { ...own, origin: 'http://localhost' })).status).toBe(403)
  })

  it('is not allowed by a forged Host header', async () => {
    await using house = await openHouse()
    const { cookie, csrf } = await signIn(house)
    const forged = { cookie, 'x-csrf-token': csrf, host: 'evil.example', origin: 'http://evil.example' }
    expect((await write(house, forged)).status).toBe(403)
  })

  it('needs nothing of that with a bearer token', async () => {
    await using house = await openHouse()
    const made = await house.call('/tokens', {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example' },
      body: { name: 'Made', role: 'viewer' },
    })
    expect(made.status).toBe(201)
  })
})

describe('a one-time sign-in link', () => {
  const linkOf = async (house: AdminHouse) =>
    (await house.call('/sign-in-links', { method: 'POST' })).body as { url: string; expiresAt: string }
  const follow = (url: string) => fetch(url, { redirect: 'manual' })

  it('signs a browser in once and leads to the console', async () => {
    await using house = await openHouse()
    const { url } = await linkOf(house)
    expect(url).toMatch(new RegExp(`^${house.url}/ui/sign-in\\?token=[\\w-]{43}$`))
    const first = await follow(url)
    expect([first.status, first.headers.get('location')]).toEqual([303, '/ui/'])
    const cookie = first.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect((await house.call('/session', { token: null, headers: { cookie } })).body.role).toBe('admin')
    const second = await follow(url)
    expect(second.headers.get('location')).toBe('/ui/sign-in?reason=link-not-valid')
    expect(second.headers.getSetCookie()).toEqual([])
  })

  it('works for ten minutes', async () => {
    const clock = testClock()
    await using house = await openHouse({ clock })
    const { url } = await linkOf(house)
    clock.forward(10 * 60_000 + 1000)
    expect((await follow(url)).headers.get('location')).toBe('/ui/sign-in?reason=link-not-valid')
  })

  it('ends with its token, is kept only as a hash, and is not used up by HEAD', async () => {
    await using house = await openHouse()
    const { id, token } = await tokenOf(house, 'viewer')
    const made = await house.call('/sign-in-links', { method: 'POST', token })
    const rows = await house.store.db.selectFrom('sign_in_links').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(made.body.url.split('token=')[1])
    await fetch(made.body.url, { method: 'HEAD', redirect: 'manual' })
    expect(await house.store.db.selectFrom('sign_in_links').selectAll().execute()).toHaveLength(1)
    await house.call(`/tokens/${id}`, { method: 'DELETE' })
    expect((await follow(made.body.url)).headers.getSetCookie()).toEqual([])
  })

  it('cannot be guessed at leisure, and its secret stays out of the log', async () => {
    await using house = await openHouse()
    const { url } = await linkOf(house)
    for (let n = 0; n < 5; n++) await follow(`${house.url}/ui/sign-in?token=guess-${n}`)
    const sixth = await follow(`${house.url}/ui/sign-in?token=guess-6`)
    expect(sixth.headers.get('location')).toBe('/ui/sign-in?reason=too-many-tries')
    expect(house.log.join('')).not.toContain(url.split('token=')[1])
  })

  it('signs its holder in also while a stranger behind the same tunnel is guessing', async () => {
    await using house = await openHouse()
    const { url } = await linkOf(house)
    for (let n = 0; n < 6; n++) await follow(`${house.url}/ui/sign-in?token=guess-${n}`)
    expect((await follow(url)).headers.get('location')).toBe('/ui/')
  })

  it('opens as many sessions as it was followed when two follow it at once: one', async () => {
    await using house = await openHouse()
    const { url } = await linkOf(house)
    const answers = await Promise.all([follow(url), follow(url), follow(url)])
    expect(answers.filter((answer) => answer.headers.getSetCookie().length > 0)).toHaveLength(1)
  })
})
