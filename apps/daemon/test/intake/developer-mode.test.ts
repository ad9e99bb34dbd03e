import { describe, expect, it } from 'vitest'
import { bodyFor, install, lifecycle, newPlace, openHouse } from '../harness.ts'

const env = {
  CLOCKIFY_ENVIRONMENT: 'sandbox',
  REQUIRE_SIGNATURE_VERIFICATION: 'false',
}

describe('developer mode', () => {
  it('believes whatever arrives, and says so with each delivery, in the status and in the log', async () => {
    await using house = await openHouse({ env })
    const { workspaceId } = newPlace()
    const answer = await house.post('/webhooks/new-tag', bodyFor('NEW_TAG', workspaceId))
    expect(answer.status).toBe(200)
    expect((await house.deliveries())[0]).toMatchObject({ verification: 'off', workspaceId })
    expect((await house.admin('/status')).body.signatureVerification).toBe(false)
    expect(house.log.join('')).toContain('DEVELOPER MODE')
  })

  it('installs without a signature, and adopts what came before', async () => {
    await using house = await openHouse({ env })
    const place = newPlace()
    await house.post('/webhooks/new-tag', bodyFor('NEW_TAG', place.workspaceId))
    const answer = await house.post('/lifecycle/installed', { ...place, authToken: 'plain' })
    expect(answer.status).toBe(200)
    expect((await house.deliveries())[0]?.installationId).toBe(answer.body.installationId)
  })

  it('still refuses what is no webhook at all', async () => {
    await using house = await openHouse({ env })
    expect((await house.post('/webhooks/new-tag', '[]')).status).toBe(400)
    expect((await house.post('/webhooks/new-thing', {})).status).toBe(404)
    const installed = await install(house)
    expect((await lifecycle(house, 'status-changed', installed, { status: 'x' })).status).toBe(400)
  })
})
