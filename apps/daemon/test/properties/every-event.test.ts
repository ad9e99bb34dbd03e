import { type EventName, eventNames, payloadIssues } from '@clockhouse/core/events'
import { sampleOf } from '@clockhouse/core/samples'
import { startSandbox } from '@clockhouse/sandbox/start'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, type DeliveryItem, type House, openHouse } from '../harness.ts'
import { shapesOf } from './documented-shapes.ts'

type Sandbox = Awaited<ReturnType<typeof startSandbox>>

/** What the stand-in says of a delivery that it made. */
interface SentDelivery {
  status: string
  attempts: { status: number | null }[]
}

describe('every event of Clockify', () => {
  let sandbox: Sandbox
  let house: House
  let workspaceId: string
  beforeAll(async () => {
    sandbox = await startSandbox({ SANDBOX_PORT: '0', SANDBOX_TIME_ENTRIES: '5', SANDBOX_TASKS: '2' })
    house = await openHouse({
      env: {
        CLOCKIFY_ENVIRONMENT: 'sandbox',
        CLOCKIFY_PUBLIC_KEY: '',
        CLOCKIFY_JWKS_URL: `${sandbox.url}/.well-known/jwks.json`,
        BASE_URL: '',
      },
    })
    const installed = await control('installations', { manifestUrl: `${house.url}/manifest` })
    expect(installed.status).toBe(201)
    workspaceId = installed.body.workspaceId
  })
  afterAll(async () => {
    await house[Symbol.asyncDispose]()
    await sandbox.close()
  })

  const control = (path: string, body: unknown) =>
    ask(`${sandbox.url}/sandbox/v1/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  /** Lets the stand-in sign and send it, and says what became of it here. */
  async function sendThrough(event: EventName, body?: Record<string, unknown>): Promise<DeliveryItem> {
    const sent = await control('events', { event, ...(body === undefined ? {} : { body }) })
    expect([event, sent.status, sent.body.deliveries?.length]).toEqual([event, 200, 1])
    const [delivery]: SentDelivery[] = sent.body.deliveries
    expect([event, delivery?.attempts.map(({ status }) => status)]).toEqual([event, [200]])
    const listed = await house.admin(`/deliveries?limit=1&filter=${encodeURIComponent(`event:${event}`)}`)
    return listed.body.items[0]
  }

  it('is installed with a webhook of its own for each of the 50', async () => {
    expect(eventNames).toHaveLength(50)
    const { body } = await house.admin('/installations')
    const webhooks = await house.admin(`/installations/${body.items[0].id}/webhooks`)
    expect(webhooks.body.items.length).toBe(50)
  })

  it.each(eventNames)('%s, as its sample, is signed by the stand-in, believed, and listed', async (event) => {
    const delivery = await sendThrough(event)
    expect(delivery).toMatchObject({
      event,
      known: true,
      workspaceId,
      verification: 'jwt',
      source: 'clockify',
      duplicate: false,
    })
    expect(delivery.installationId).not.toBeNull()
  })

  it.each(eventNames)('%s is taken in each documented shape, and comes back byte for byte', async (event) => {
    for (const [name, shape] of shapesOf(event, workspaceId)) {
      expect([name, payloadIssues(event, shape)]).toEqual([name, []])
      const delivery = await sendThrough(event, shape)
      expect([name, delivery.verification]).toEqual([name, 'jwt'])
      const raw = await house.admin(`/deliveries/${delivery.id}/raw`)
      expect(raw.text).toBe(JSON.stringify(shape))
      expect((await house.admin(`/deliveries/${delivery.id}`)).status).toBe(200)
    }
  })

  it('is counted: none is missing in the coverage', async () => {
    const { body } = await house.admin('/events')
    const never = body.items.filter((one: { count: number }) => one.count < 2)
    expect(never.map((one: { event: string }) => one.event)).toEqual([])
    expect(await house.quarantine()).toEqual([])
  })

  it('has a sample of its own workspace, apart from bodies that name none', () => {
    const nameless = eventNames.filter((event) => !('workspaceId' in sampleOf(event)))
    expect(nameless).toContain('NEW_TASK')
    expect(nameless.length).toBeLessThan(20)
  })
})
