import { eventPath } from '@clockhouse/core/events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bodyFor, type House, type Installed, install, openHouse } from '../harness.ts'
import { FOREIGN, MISPLACED } from './borrowed-tokens.ts'
import { expectRefusal } from './expect-refusal.ts'
import { FORGERIES } from './forgeries.ts'

describe.concurrent('a webhook with a forged or borrowed token', () => {
  let house: House
  let installed: Installed
  beforeAll(async () => {
    house = await openHouse()
    installed = await install(house)
  })
  afterAll(() => house[Symbol.asyncDispose]())

  it.each([...FORGERIES, ...FOREIGN, ...MISPLACED])(
    'is refused: $name ($guarantee)',
    async ({ token, status, failedCheck }) => {
      const text = await token(installed)
      const answer = await house.post(eventPath('NEW_TAG'), bodyFor('NEW_TAG', installed.workspaceId), {
        'clockify-signature': text,
      })
      await expectRefusal(house, answer, { status, failedCheck, secrets: [text] })
      expect(await house.deliveries()).toEqual([])
    },
  )
})

describe('a refused token', () => {
  it('does not keep the true one out', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    for (const { token } of [...FORGERIES, ...FOREIGN, ...MISPLACED]) {
      const forged = { 'clockify-signature': await token(installed) }
      await house.post(eventPath('NEW_TAG'), bodyFor('NEW_TAG', installed.workspaceId), forged)
    }
    const headers = { 'clockify-signature': installed.tokens.NEW_TAG }
    const answer = await house.post(eventPath('NEW_TAG'), bodyFor('NEW_TAG', installed.workspaceId), headers)
    expect(answer.status).toBe(200)
  })
})
