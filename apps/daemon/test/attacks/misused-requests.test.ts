import { createHmac } from 'node:crypto'
import { decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, bodyFor, type House, install, lifecycle, newPlace, openHouse } from '../harness.ts'
import { expectRefusal } from './expect-refusal.ts'
import { MISUSED, type Misuse, type Scene } from './misused-requests.ts'

/** As the true delivery of NEW_TAG, but for what is misused. Names may stand twice. */
function send({ house, installed }: Scene, misuse: Misuse) {
  const headers = new Headers([['content-type', 'application/json'], ...misuse.headers])
  const body = JSON.stringify(misuse.body ?? bodyFor('NEW_TAG', installed.workspaceId))
  return ask(house.url + (misuse.path ?? '/webhooks/new-tag'), { method: 'POST', headers, body })
}

async function sceneIn(house: House): Promise<Scene> {
  const older = await install(house)
  const installed = await install(house, { ...older, addonId: newPlace().addonId })
  const deleted = await install(house)
  await lifecycle(house, 'deleted', deleted)
  return { house, older, installed, deleted, neighbour: await install(house) }
}

describe.concurrent('a true token', () => {
  let scene: Scene
  beforeAll(async () => {
    scene = await sceneIn(await openHouse())
  })
  afterAll(() => scene.house[Symbol.asyncDispose]())

  it.each(MISUSED)('is refused when misused: $name ($guarantee)', async (row) => {
    const misuse = await row.request(scene)
    const answer = await send(scene, misuse)
    const { status, failedCheck } = row
    await expectRefusal(scene.house, answer, { status, failedCheck, secrets: [misuse.token] })
    expect(await scene.house.deliveries()).toEqual([])
  })

  it("is not among what the daemon's own JWKS proves, though its key is the one that is served", async () => {
    const { body } = await scene.house.get('/.well-known/jwks.json')
    expect(body.keys).toHaveLength(1)
    expect(Object.keys(body.keys[0]).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
    const row = MISUSED.find(({ name }) => name.includes('own key'))
    const { token } = (await row?.request(scene)) ?? { token: '' }
    expect(decodeProtectedHeader(token).kid).toBe(body.keys[0].kid)
  })
})

/** Guarantee: what is remembered of a proven delivery is good for exactly such a delivery. */
describe('a token that was proven a moment ago', () => {
  it('is judged anew by everything that differs from what was proven', async () => {
    await using house = await openHouse()
    const scene = await sceneIn(house)
    const { installed } = scene
    const token = installed.tokens.NEW_TAG
    const good = { headers: [['clockify-signature', token]], token } satisfies Misuse
    for (const row of MISUSED) {
      expect((await send(scene, good)).status).toBe(200)
      const answer = await send(scene, await row.request(scene))
      expect([row.name, answer.status]).toEqual([row.name, row.status])
    }
    expect(new Set((await house.deliveries()).map(({ workspaceId }) => workspaceId))).toEqual(
      new Set([installed.workspaceId]),
    )
  })

  it('is forgotten with its installation: DELETED, and another installation in its place', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    const scene = { house, installed, neighbour: installed, older: installed, deleted: installed }
    const good = { headers: [['clockify-signature', installed.tokens.NEW_TAG]], token: '' } satisfies Misuse
    expect((await send(scene, good)).status).toBe(200)
    await install(house, { ...installed, addonId: newPlace().addonId })
    expect((await send(scene, good)).status).toBe(403)
    const last = await install(house)
    const ofLast = {
      headers: [['clockify-signature', last.tokens.NEW_TAG]],
      body: { id: 'a' },
      token: '',
    } satisfies Misuse
    expect((await send(scene, ofLast)).status).toBe(200)
    await lifecycle(house, 'deleted', last)
    expect((await send(scene, ofLast)).status).toBe(410)
  })
})

/** Guarantee: the fallback is for what has no token; a forged token does not become better by an HMAC. */
describe('a forged token with an HMAC beside it', () => {
  it('is refused by its token, also where the fallback is on', async () => {
    const secret = 'a-secret-of-the-fallback'
    await using house = await openHouse({ env: { WEBHOOK_HMAC_SECRET: secret } })
    const installed = await install(house)
    const body = bodyFor('NEW_TAG', installed.workspaceId)
    const hmac = `sha256=${createHmac('sha256', secret).update(JSON.stringify(body)).digest('hex')}`
    const scene = { house, installed, neighbour: installed, older: installed, deleted: installed }
    const forged = `${installed.tokens.NEW_TAG.slice(0, -20)}${'A'.repeat(20)}`
    const both: Misuse = {
      headers: [
        ['clockify-signature', forged],
        ['x-webhook-signature', hmac],
      ],
      token: forged,
    }
    expect((await send(scene, both)).status).toBe(401)
    const alone: Misuse = { headers: [['clockify-signature', hmac]], token: hmac }
    expect((await send(scene, alone)).status).toBe(200)
    const ofAnother: Misuse = { ...alone, body: { ...body, name: 'changed' } }
    expect((await send(scene, ofAnother)).status).toBe(401)
  })
})
