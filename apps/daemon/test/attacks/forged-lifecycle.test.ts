import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, type Installed, install, newPlace, openHouse, type Place, tokenFor } from '../harness.ts'
import { type Attack, attacksOn } from './attack.ts'
import { FOREIGN } from './borrowed-tokens.ts'
import { expectRefusal } from './expect-refusal.ts'
import { FORGERIES } from './forgeries.ts'

const CALLS = ['installed', 'deleted', 'status-changed', 'settings-updated'] as const

/** Tokens that Clockify made for this add-on, though not for this call. */
const MISPLACED: Attack[] = [
  ...attacksOn(
    'the token of a webhook, which every delivery shows around, proves webhooks only',
    { status: 401, failedCheck: 'stored-token' },
    { "a webhook's token of the same installation": (at) => at.tokens.NEW_PROJECT },
  ),
  ...attacksOn(
    'nobody changes the installation of another workspace',
    { status: 403, failedCheck: 'workspace' },
    {
      "another workspace's token": () => tokenFor(newPlace()),
      'a token of this installation for another workspace': (at) =>
        tokenFor({ ...at, workspaceId: newPlace().workspaceId }),
    },
  ),
  ...attacksOn(
    'nobody changes another installation than his own',
    { status: 403, failedCheck: 'addon' },
    {
      'a token of another installation of the same workspace': (at) =>
        tokenFor({ ...at, addonId: newPlace().addonId }),
    },
  ),
]

describe.concurrent('a lifecycle call with a forged or borrowed token', () => {
  let house: House
  let installed: Installed
  let asInstalled: unknown
  beforeAll(async () => {
    house = await openHouse()
    installed = await install(house)
    asInstalled = await stateOf(house)
  })
  afterAll(() => house[Symbol.asyncDispose]())

  it.each([...FORGERIES, ...FOREIGN, ...MISPLACED])(
    'is refused, each of the four: $name ($guarantee)',
    async ({ token, status, failedCheck }) => {
      const text = await token(installed)
      const secret = await tokenFor(installed)
      await Promise.all(
        CALLS.map(async (call) => {
          const answer = await house.post(`/lifecycle/${call}`, bodyOf(installed, secret), {
            'x-addon-lifecycle-token': text,
          })
          await expectRefusal(house, answer, { status, failedCheck, secrets: [text, secret] })
        }),
      )
      expect(await stateOf(house)).toEqual(asInstalled)
    },
  )
})

describe('a lifecycle call whose token is true', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house[Symbol.asyncDispose]())

  it.each(CALLS)('is refused as %s when it comes late, from an older installation', async (call) => {
    const older = await install(house)
    const newer = await install(house, { workspaceId: older.workspaceId, addonId: newPlace().addonId })
    const text = await tokenFor(older)
    const answer = await house.post(`/lifecycle/${call}`, bodyOf(older, text), {
      'x-addon-lifecycle-token': text,
    })
    if (call === 'deleted') expect(answer.status).toBe(200)
    else await expectRefusal(house, answer, { status: 403, failedCheck: 'addon', secrets: [text] })
    const { body } = await house.admin('/installations?limit=200')
    const current = body.items.find((one: { addonId: string }) => one.addonId === newer.addonId)
    expect(current.status).toBe('ACTIVE')
  })

  it.each(['installed', 'deleted'])(
    "is refused as %s when the installation is another workspace's",
    async (call) => {
      const installed = await install(house)
      const thief = { workspaceId: newPlace().workspaceId, addonId: installed.addonId }
      const text = await tokenFor(thief)
      const before = await stateOf(house)
      const answer = await house.post(`/lifecycle/${call}`, bodyOf(thief, text), {
        'x-addon-lifecycle-token': text,
      })
      await expectRefusal(house, answer, { status: 403, failedCheck: 'workspace', secrets: [text] })
      expect(await stateOf(house)).toEqual(before)
    },
  )
})

/** One body that all four calls would take. */
const bodyOf = ({ workspaceId, addonId }: Place, authToken: string) => ({
  workspaceId,
  addonId,
  authToken,
  status: 'INACTIVE',
  settings: [{ id: 'taken-over', name: 'Taken over', value: true }],
  webhooks: [{ path: '//webhooks/new-tag', webhookType: 'ADDON', authToken }],
})

const stateOf = async (house: House) => (await house.admin('/installations?limit=200')).body
