import { describe, expect, it } from 'vitest'
import { startRest } from './rest-harness.ts'

const JSON_TYPE = { 'Content-Type': 'application/json' }

describe('bodies that cannot be used', () => {
  it.each([
    ['broken JSON', '{"name":'],
    ['no JSON at all', 'name=new'],
    ['an array', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['nothing', ''],
    ['a field of another type', '{"name":7}'],
    ['200,000 open brackets', '['.repeat(200_000)],
  ])('answers 400 code 3002 to %s and writes nothing', async (_, rawBody) => {
    await using rest = await startRest()
    const answer = await rest.call('POST', '/tags', { rawBody, headers: JSON_TYPE })
    expect([answer.status, answer.json.code]).toEqual([400, 3002])
    expect(rest.changes).toEqual([])
  })

  it('answers 400 code 3002 to a body that is not UTF-8', async () => {
    await using rest = await startRest()
    const rawBody = new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])
    const answer = await rest.call('POST', '/tags', { rawBody, headers: JSON_TYPE })
    expect([answer.status, answer.json.code]).toEqual([400, 3002])
  })

  it.each([
    ['/tags', {}, 'name must not be null'],
    ['/tags', { name: ' ' }, 'length must be between'],
    ['/tags', { name: 'x'.repeat(101) }, 'length must be between'],
    ['/projects', { name: 'x' }, 'length must be between 2 and 250'],
    ['/projects', { name: 'Fine', color: 'red' }, 'color'],
    ['/clients', { name: 'Fine', email: 'nobody' }, 'email'],
    ['/time-entries', { start: 'yesterday' }, 'start'],
    ['/time-entries', { start: '2026-11-24T08:00:00Z', type: 'HOLIDAY' }, 'type'],
  ])('answers 400 code 501 to POST %s with %j', async (path, body, message) => {
    await using rest = await startRest()
    const answer = await rest.call('POST', path, { body })
    expect([answer.status, answer.json.code]).toEqual([400, 501])
    expect(answer.json.message).toContain(message)
    expect(rest.changes).toEqual([])
  })

  it('answers 415 to a body that says it is no JSON', async () => {
    await using rest = await startRest()
    const answer = await rest.call('POST', '/tags', {
      rawBody: '{"name":"x"}',
      headers: { 'Content-Type': 'text/plain' },
    })
    expect(answer.status).toBe(415)
  })

  it('answers 413 to a body above the limit', async () => {
    await using rest = await startRest()
    const answer = await rest.call('POST', '/tags', { body: { name: 'x'.repeat(6 * 1024 * 1024) } })
    expect(answer.status).toBe(413)
  })

  it('takes no harm from keys of the prototype', async () => {
    await using rest = await startRest()
    const rawBody = '{"__proto__":{"archived":true},"constructor":1,"name":"plain"}'
    const answer = await rest.call('POST', '/tags', { rawBody, headers: JSON_TYPE })
    expect([answer.status, answer.json.archived]).toEqual([201, false])
  })
})

describe('strange addresses', () => {
  it.each([
    '/tags/%E0%A4%A',
    '/tags?page=1&page=2',
    '/tags?page[]=2',
    '/tags?name=%00&name=%F0%9F%98%80',
    '/tags?__proto__=1&constructor=2',
    `/tags/${'x'.repeat(4000)}`,
    '/user/../tags',
  ])('answer %s with a plain yes or no, never with a 500', async (path) => {
    await using rest = await startRest()
    const { status } = await rest.call('GET', path)
    expect([200, 400, 404]).toContain(status)
  })
})

describe('what is not there', () => {
  it('answers 404 with an empty body for an unknown workspace', async () => {
    await using rest = await startRest()
    const answer = await rest.callAt('GET', `/api/v1/workspaces/${'f'.repeat(24)}/tags`)
    expect([answer.status, answer.text]).toEqual([404, ''])
  })

  it('answers 404 code 3000 "No static resource" for an unknown route', async () => {
    await using rest = await startRest()
    const answer = await rest.call('GET', '/policies')
    expect([answer.status, answer.json.code]).toEqual([404, 3000])
    expect(answer.json.message).toContain('No static resource api/v1/workspaces/')
  })

  it('answers 405 code 3000 with Allow for a wrong method', async () => {
    await using rest = await startRest()
    const answer = await rest.call('PATCH', '/tags', { body: {} })
    expect([answer.status, answer.json.code]).toEqual([405, 3000])
    expect(answer.headers.get('allow')).toContain('POST')
  })

  it.each([
    '/clients/x',
    '/projects/x',
    '/tags/x',
    `/time-entries/${'0'.repeat(24)}`,
    '/projects/x/tasks',
    '/member-profile/x',
    '/user/x/time-entries',
    '/tags/__proto__',
  ])('answers 400 code 501 "doesn\'t belong to Workspace" to GET %s', async (path) => {
    await using rest = await startRest()
    const answer = await rest.call('GET', path)
    expect([answer.status, answer.json.code]).toEqual([400, 501])
    expect(answer.json.message).toContain("doesn't belong to Workspace")
  })
})
