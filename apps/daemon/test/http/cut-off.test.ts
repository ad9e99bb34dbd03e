import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { openHouse, until } from '../harness.ts'

it('a webhook whose sender goes away in the middle of its body is logged as refused, not as acknowledged', async () => {
  await using house = await openHouse()
  const { port } = new URL(house.url)
  const socket = connect(Number(port), '127.0.0.1')
  const head = ['POST /webhooks/new-tag HTTP/1.1', 'Host: x', 'X-Request-ID: cut-off']
  const body = ['Content-Type: application/json', 'Content-Length: 100', '', '{"id":']
  await new Promise<void>((resolve) => socket.write([...head, ...body].join('\r\n'), () => resolve()))
  await house.get('/health')
  socket.destroy()
  const line = await until(() => house.log.find((one) => one.includes('"cut-off"')) ?? null)
  expect(JSON.parse(line)).toMatchObject({ path: '/webhooks/new-tag', status: 400 })
  expect(await house.deliveries()).toEqual([])
})
