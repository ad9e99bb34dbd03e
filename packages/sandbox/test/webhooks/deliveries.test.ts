import { eventNames } from '@clockhouse/core/events'
import { describe, expect, it, vi } from 'vitest'
import { startFakeAddon } from '../fake-addon.ts'
import { startTestSandbox } from '../running-sandbox.ts'

const PATIENCE = { timeout: 15_000, interval: 25 }

describe('a change of the workspace', () => {
  it('reaches the webhook of its event, signed with the token that INSTALLED gave for that path', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    await sandbox.install(addon)
    const installed = addon.latest('/lifecycle/installed') as { webhooks: { authToken: string }[] }
    const { body: tag } = await sandbox.asOwner('POST', '/tags', { name: 'ebb' })
    await vi.waitFor(() => expect(addon.at('/webhooks/new-tag')).toHaveLength(1), PATIENCE)
    const [call] = addon.at('/webhooks/new-tag')
    expect(call?.headers).toMatchObject({
      'content-type': 'application/json',
      'clockify-signature': installed.webhooks[0]?.authToken,
      'clockify-webhook-event-type': 'NEW_TAG',
      'idempotency-key': expect.any(String),
    })
    expect(JSON.parse(String(call?.text))).toMatchObject({
      id: tag.id,
      name: 'ebb',
      workspaceId: sandbox.workspaceId,
    })
    expect(addon.at('/webhooks/tag-updated')).toEqual([])
  })

  it('is sent again after about 1, 2 and 4 s when it is not taken: the same bytes, a new idempotency key', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    await sandbox.install(addon)
    const answers = [{ status: 500, body: 'down' }, null, { status: 302 }, { status: 204 }]
    addon.answerWith(() => answers.shift() as { status: number } | null)
    await sandbox.asOwner('POST', '/tags', { name: 'flood' })
    await vi.waitFor(async () => expect((await sandbox.deliveries())[0].status).toBe('SUCCEEDED'), PATIENCE)

    const calls = addon.at('/webhooks/new-tag')
    expect(new Set(calls.map(({ text }) => text)).size).toBe(1)
    expect(new Set(calls.map(({ headers }) => headers['idempotency-key'])).size).toBe(4)
    const waits = calls.slice(1).map(({ at }, index) => (at - (calls[index]?.at ?? 0)) / 1000)
    for (const [index, expected] of [1, 2, 4].entries()) {
      expect(waits[index]).toBeGreaterThan(expected * 0.85)
      expect(waits[index]).toBeLessThan(expected * 1.15 + 0.5)
    }
    const [delivery] = await sandbox.deliveries()
    expect(delivery.retries).toBe(3)
    expect(delivery.attempts).toMatchObject([
      { status: 500, responseBody: 'down' },
      { status: null, error: expect.any(String) },
      { status: 302 },
      { status: 204 },
    ])
  })

  it('waits for its next attempt without holding up other receivers', async () => {
    await using sandbox = await startTestSandbox()
    await using failing = await startFakeAddon()
    await using well = await startFakeAddon({ key: 'star-chart' })
    await sandbox.install(failing)
    await sandbox.install(well)
    failing.answerWith(() => ({ status: 503 }))
    await sandbox.asOwner('POST', '/tags', { name: 'slack water' })
    await vi.waitFor(() => expect(well.at('/webhooks/new-tag')).toHaveLength(1), PATIENCE)
    const byStatus = (await sandbox.deliveries()).map(({ status }: { status: string }) => status)
    expect(byStatus.sort()).toEqual(['RETRYING', 'SUCCEEDED'])
  })

  it('is dropped when its add-on is removed while it waits', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    const addonId = await sandbox.install(addon)
    addon.answerWith(() => ({ status: 503 }))
    await sandbox.asOwner('POST', '/tags', { name: 'wreck' })
    await vi.waitFor(async () => expect((await sandbox.deliveries())[0].status).toBe('RETRYING'), PATIENCE)
    await sandbox.call('DELETE', `/sandbox/v1/installations/${addonId}`)
    expect((await sandbox.deliveries())[0]).toMatchObject({ status: 'DROPPED', nextAttemptAt: null })
  })
})

describe('an event that the control surface sends', () => {
  it('goes out for each of the 50 events, signed, with a sample of that workspace', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon({
      webhooks: eventNames.map((event) => ({ event, path: `/webhooks/${event}` })),
    })
    await sandbox.install(addon)
    const installed = addon.latest('/lifecycle/installed') as {
      webhooks: { path: string; authToken: string }[]
    }
    for (const event of eventNames) {
      const { status, body } = await sandbox.call('POST', '/sandbox/v1/events', { event })
      expect({ status, deliveries: body.deliveries }).toMatchObject({
        status: 200,
        deliveries: [{ event, status: 'SUCCEEDED', attempts: [{ status: 200 }] }],
      })
      const [call] = addon.at(`/webhooks/${event}`)
      const token = installed.webhooks.find(({ path }) => path === `//webhooks/${event}`)?.authToken
      expect(call?.headers).toMatchObject({
        'clockify-webhook-event-type': event,
        'clockify-signature': token,
      })
      const sent = JSON.parse(String(call?.text))
      if ('workspaceId' in sent) expect(sent.workspaceId).toBe(sandbox.workspaceId)
    }
  })

  it('takes a body of its own, and tells the answer of the first attempt', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    await sandbox.install(addon)
    addon.answerWith(() => ({ status: 410, body: 'gone' }))
    const body = { id: 'x', name: 'ü 🜚' }
    const answer = await sandbox.call('POST', '/sandbox/v1/events', { event: 'NEW_TAG', body })
    expect(answer.body.deliveries).toMatchObject([
      { status: 'RETRYING', retries: 0, attempts: [{ status: 410, responseBody: 'gone' }] },
    ])
    expect(addon.latest('/webhooks/new-tag')).toEqual(body)
  })

  it('is sent to nobody when no webhook wants it', async () => {
    await using sandbox = await startTestSandbox()
    expect(await sandbox.call('POST', '/sandbox/v1/events', { event: 'NEW_TAG' })).toMatchObject({
      status: 200,
      body: { deliveries: [] },
    })
  })

  it.each([
    [{ event: 'NEW_MOON' }, 400],
    [{}, 400],
    [{ event: 'NEW_TAG', body: 'text' }, 400],
    [{ event: 'TIME_OFF_REQUEST_STARTED' }, 400],
    [{ event: 'NEW_TAG', workspaceId: 'f'.repeat(24) }, 404],
  ])('is refused for %j with %i', async (request, status) => {
    await using sandbox = await startTestSandbox()
    expect((await sandbox.call('POST', '/sandbox/v1/events', request)).status).toBe(status)
  })
})
