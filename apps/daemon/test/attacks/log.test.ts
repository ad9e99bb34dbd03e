import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ChildDaemon, type Ended, startChild } from '../faults/child-daemon.ts'
import { ADMIN_TOKEN, deliver, type Installed, install, newPlace, tempFolder, tokenFor } from '../harness.ts'
import { rawPost, rawRequest, sendRaw } from './raw-http.ts'

/** What somebody may want to stand in the log as a line of its own. */
const FAKE = '{"level":"info","msg":"FAKE"}'

/** Values for `X-Request-ID`, as latin1, that must not come back. */
const HOSTILE_IDS: [name: string, value: string][] = [
  ['1000 characters', 'a'.repeat(1000)],
  ['129 characters', 'a'.repeat(129)],
  ['a space', 'a b'],
  ['a tab', 'a\tb'],
  ['an accent in UTF-8', Buffer.from('é').toString('latin1')],
  ['a line separator in UTF-8', Buffer.from('a\u2028b').toString('latin1')],
  ['a zero-width space in UTF-8', Buffer.from('\u200b').toString('latin1')],
  ['an escape of a terminal in 8 bits', '\x9b31mred'],
  ['nothing', ''],
]

describe('a request id', () => {
  let folder: { path: string } & AsyncDisposable
  let daemon: ChildDaemon
  beforeAll(async () => {
    folder = await tempFolder()
    daemon = await startChild(folder.path)
  })
  afterAll(async () => {
    await daemon[Symbol.asyncDispose]()
    await folder[Symbol.asyncDispose]()
  })

  const answerTo = async (headers: readonly string[]) => {
    const [answer] = await sendRaw(daemon.url, rawRequest('GET /health HTTP/1.1', headers))
    return answer
  }

  it.each(HOSTILE_IDS)('of %s is exchanged for a new one', async (_name, value) => {
    const answer = await answerTo([`X-Request-ID: ${value}`])
    expect(answer?.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('that brings a header of its own along does not get it into the answer', async () => {
    const answer = await answerTo(['X-Request-ID: a', 'Set-Cookie: session=evil', 'X-Request-ID: b'])
    expect(answer?.status).toBe(200)
    expect(answer?.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(answer?.headers.has('set-cookie')).toBe(false)
    const broken = await answerTo(['X-Request-ID: a\rSet-Cookie: session=evil'])
    expect(broken?.status).toBe(400)
    expect(broken?.headers.has('set-cookie')).toBe(false)
  })

  it('of 128 visible characters is kept, also where they mean something elsewhere', async () => {
    const id = `"><script>alert(1)</script>\${jndi:ldap://x}%0d%0a{"a":"b"}'--\\`.padEnd(128, '~')
    expect((await answerTo([`X-Request-ID: ${id}`]))?.headers.get('x-request-id')).toBe(id)
  })
})

/** Guarantee: the log is read by machines and shown to many, so that nobody writes into it and no token is in it. */
describe('the log of a daemon that was attacked in every field', () => {
  let folder: { path: string } & AsyncDisposable
  let installed: Installed
  let stranger: string
  let ended: Ended
  beforeAll(async () => {
    folder = await tempFolder()
    await using daemon = await startChild(folder.path, { env: { LOG_LEVEL: 'trace' } })
    installed = await install(daemon)
    stranger = await tokenFor(newPlace())
    await attackEveryField(daemon, installed, stranger)
    daemon.kill('SIGTERM')
    ended = await daemon.ended
  })
  afterAll(() => folder[Symbol.asyncDispose]())

  const lines = () => ended.stdout.split('\n').filter((line) => line !== '' && !line.startsWith('Clockhouse'))

  it('is one JSON object in each line, none of which somebody else wrote', () => {
    expect(lines().length).toBeGreaterThan(20)
    for (const line of lines())
      expect(JSON.parse(line)).toMatchObject({ level: 'info', time: expect.any(String) })
    expect(lines().map((line) => JSON.parse(line).msg)).not.toContain('FAKE')
  })

  it('holds no character that a terminal or a viewer of lines would act on', () => {
    expect(ended.stdout).not.toMatch(/(?!\n)[\p{Cc}\u2028\u2029]/u)
    expect(ended.stderr).toBe('')
  })

  it('holds no part of any token', () => {
    const tokens = [stranger, installed.authToken, ...Object.values(installed.tokens)]
    const parts = tokens.flatMap((token) => token.split('.'))
    for (const part of [ADMIN_TOKEN, ...parts]) expect(ended.stdout).not.toContain(part)
  })
})

async function attackEveryField(daemon: ChildDaemon, installed: Installed, stranger: string): Promise<void> {
  const breaks = ['%0a', '%0d%0a', '%e2%80%a8', '%1b[2J', '%c2%9b2J', '%00', '%7f']
  for (const line of breaks) {
    const escaped = `${line}${encodeURIComponent(FAKE)}`
    await sendRaw(daemon.url, rawRequest(`GET /x${escaped} HTTP/1.1`))
    await sendRaw(daemon.url, rawPost(`/webhooks/new-tag${escaped}`, '{}'))
  }
  const raw = ['\u2028', '\u009b31m', '\u0085'].map((text) => Buffer.from(text + FAKE).toString('latin1'))
  for (const value of raw) {
    const headers = [
      'User-Agent',
      'X-Request-ID',
      'Clockify-Webhook-Event-Type',
      'Clockify-Signature',
      'Referer',
    ]
    await sendRaw(
      daemon.url,
      rawPost(
        '/webhooks',
        '{}',
        headers.map((name) => `${name}: ${value}`),
      ),
    )
    await sendRaw(daemon.url, rawRequest(`GET /${value} HTTP/1.1`))
    await sendRaw(daemon.url, rawRequest(`${'GET'} /manifest HTTP/1.1`, [`Host: ${value}`]))
  }
  await deliver(daemon, installed, 'NEW_TAG', { id: `\n${FAKE}\n`, name: '\u001b[31m' })
  await deliver(daemon, installed, 'NEW_TAG', undefined, { 'clockify-signature': stranger })
  await daemon.get(`/ui/?auth_token=${stranger}`)
  await daemon.get(`/ui/sign-in?token=${stranger}`)
  await daemon.post(`/webhooks/${stranger}`, {}, { authorization: `Bearer ${stranger}`, cookie: stranger })
  await daemon.post('/lifecycle/installed', { authToken: stranger }, { 'x-addon-lifecycle-token': stranger })
  await daemon.post(
    '/lifecycle/installed',
    { ...newPlace(), authToken: stranger },
    { 'x-request-id': stranger.slice(0, 120) },
  )
  await daemon.get(`/admin/v1/${ADMIN_TOKEN}`)
  await daemon.admin(`/deliveries?filter=${encodeURIComponent(`"${stranger}"`)}`)
}
