import { describe, expect, it } from 'vitest'
import { deliver, install, lifecycle, openHouse, until } from '../harness.ts'

/** Rules of `promtool check metrics` that our page can break: names of counters and gauges, help, units. */
function complaints(page: string): string[] {
  const kinds = new Map([...page.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name, kind]) => [name, kind]))
  const helped = new Set([...page.matchAll(/^# HELP (\S+) \S/gm)].map(([, name]) => name))
  return [...kinds].flatMap(([name = '', kind]) => [
    ...(kind === 'counter' && !name.endsWith('_total') ? [`${name}: a counter must end in _total`] : []),
    ...(kind !== 'counter' && name.endsWith('_total') ? [`${name}: only a counter may end in _total`] : []),
    ...(helped.has(name) ? [] : [`${name}: no help`]),
    ...(/_(milliseconds|kilobytes|ms)(_|$)/.test(name) ? [`${name}: not in base units`] : []),
  ])
}

describe('GET /metrics', () => {
  it('counts what happened, by the names of the contract', async () => {
    await using house = await openHouse()
    const installed = await install(house)
    await deliver(house, installed, 'NEW_TAG')
    await deliver(house, installed, 'NEW_TAG')
    await house.post('/webhooks/new-tag', {})
    await lifecycle(house, 'status-changed', installed, { status: 'ACTIVE' })
    const { text } = await until(async () => {
      const page = await house.get('/metrics')
      return page.text.includes('outcome="duplicate"') ? page : null
    })
    const lines = new Set(text.split('\n'))
    for (const line of [
      'clockhouse_deliveries_received_total{event="NEW_TAG",outcome="stored",source="clockify"} 1',
      'clockhouse_deliveries_received_total{event="NEW_TAG",outcome="duplicate",source="clockify"} 1',
      'clockhouse_requests_refused_total{reason="unsigned"} 1',
      'clockhouse_lifecycle_events_total{type="INSTALLED",outcome="applied"} 1',
      'clockhouse_lifecycle_events_total{type="STATUS_CHANGED",outcome="repeated"} 1',
      'clockhouse_delivery_ack_seconds_count 2',
      'clockhouse_commit_deliveries_sum 2',
      'clockhouse_feed_listeners 0',
    ]) {
      expect(lines).toContain(line)
    }
    expect(text).toMatch(/^clockhouse_store_bytes [1-9]\d*$/m)
    expect(text).toMatch(/^clockhouse_info\{version="[\d.]+"\} 1$/m)
    expect(text).toContain('nodejs_eventloop_lag_seconds')
    expect(text).not.toContain(installed.workspaceId)
  })

  it('follows the naming rules, in the text format and in OpenMetrics', async () => {
    await using house = await openHouse()
    const text = await house.get('/metrics')
    expect(text.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    expect(complaints(text.text)).toEqual([])
    const open = await house.get('/metrics', { accept: 'application/openmetrics-text; version=1.0.0' })
    expect(open.headers.get('content-type')).toContain('application/openmetrics-text')
    expect(open.text.endsWith('# EOF\n')).toBe(true)
    expect(open.text).toMatch(/^# TYPE clockhouse_requests_refused counter$/m)
    expect(open.text).not.toMatch(/^\n/m)
  })

  it('asks for its token when one is configured', async () => {
    const token = 'a-metrics-token-of-tests'
    await using house = await openHouse({ env: { METRICS_TOKEN: token } })
    expect((await house.get('/metrics')).status).toBe(401)
    expect((await house.get('/metrics', { authorization: 'Bearer wrong' })).status).toBe(401)
    expect((await house.get('/metrics', { authorization: `Bearer ${token}` })).status).toBe(200)
  })
})
