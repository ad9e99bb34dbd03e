import { describe, expect, it } from 'vitest'
import { startRest } from './rest-harness.ts'

const LISTS = ['/users', '/user-groups', '/clients', '/projects', '/tags'] as const

describe('lists', () => {
  it('give 50 items unless asked for more or fewer, and say by Last-Page whether more follow', async () => {
    await using rest = await startRest({ sizes: { projects: 60, tasks: 0 } })
    const first = await rest.call('GET', '/projects')
    const second = await rest.call('GET', '/projects?page=2')
    expect([first.json.length, first.headers.get('last-page')]).toEqual([50, 'false'])
    expect([second.json.length, second.headers.get('last-page')]).toEqual([10, 'true'])
  })

  it('say Last-Page true on a page that ends exactly with the list', async () => {
    await using rest = await startRest()
    const answer = await rest.call('GET', '/projects?page=2&page-size=4')
    expect([answer.json.length, answer.headers.get('last-page')]).toEqual([4, 'true'])
  })

  it.each(LISTS)('answer %s past the end with 200, nothing, and Last-Page true', async (path) => {
    await using rest = await startRest()
    const answer = await rest.call('GET', `${path}?page=400`)
    expect([answer.status, answer.json, answer.headers.get('last-page')]).toEqual([200, [], 'true'])
  })

  it.each(LISTS)('walk %s by pages of any size without gaps or doubles', async (path) => {
    await using rest = await startRest()
    const whole = await rest.call('GET', `${path}?page-size=5000&sort-column=ID`)
    const ids = whole.json.map((item: { id: string }) => item.id)
    for (const size of [1, 2, 3, 5]) {
      const seen: string[] = []
      for (let page = 1, last = 'false'; last === 'false'; page++) {
        const answer = await rest.call('GET', `${path}?page=${page}&page-size=${size}&sort-column=ID`)
        seen.push(...answer.json.map((item: { id: string }) => item.id))
        last = answer.headers.get('last-page') ?? ''
      }
      expect(seen).toEqual(ids)
    }
  })

  it('give exactly what the counts say', async () => {
    await using rest = await startRest()
    const [summary] = rest.store.summaries()
    const length = async (path: string) => (await rest.call('GET', `${path}?page-size=5000`)).json.length
    const projects = (await rest.call('GET', '/projects')).json
    const tasks = await Promise.all(
      projects.map((project: { id: string }) => length(`/projects/${project.id}/tasks`)),
    )
    const entries = await Promise.all(rest.members.map(({ id }) => length(`/user/${id}/time-entries`)))
    const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
    expect(summary?.counts).toEqual({
      users: await length('/users'),
      clients: await length('/clients'),
      projects: projects.length,
      tasks: sum(tasks),
      tags: await length('/tags'),
      userGroups: await length('/user-groups'),
      timeEntries: sum(entries),
    })
  })

  it.each([
    ['page=0', 501],
    ['page=-3', 501],
    ['page=abc', 3000],
    ['page=', 3000],
    ['page=1.5', 3000],
    ['page-size=0', 501],
    ['page-size=5001', 501],
    ['sort-order=UPWARDS', 3000],
    ['archived=perhaps', 3000],
  ])('answer 400 to ?%s', async (query, code) => {
    await using rest = await startRest()
    const answer = await rest.call('GET', `/projects?${query}`)
    expect([answer.status, answer.json.code]).toEqual([400, code])
  })

  it('sort by name without regard to case, and backwards on demand', async () => {
    await using rest = await startRest()
    await rest.call('POST', '/tags', { body: { name: 'AAA' } })
    const names = async (query: string) =>
      (await rest.call('GET', `/tags?${query}`)).json.map((tag: { name: string }) => tag.name)
    const upwards = await names('sort-column=NAME')
    expect(upwards[0]).toBe('AAA')
    expect(await names('sort-column=NAME&sort-order=DESCENDING')).toEqual(upwards.toReversed())
  })

  it('have both archived and open things unless asked for one of them', async () => {
    await using rest = await startRest()
    const [project] = (await rest.call('GET', '/projects')).json
    await rest.call('PUT', `/projects/${project.id}`, { body: { archived: true } })
    const count = async (query: string) => (await rest.call('GET', `/projects${query}`)).json.length
    expect(await count('')).toBe(8)
    expect([await count('?archived=true'), await count('?archived=false')]).toEqual([1, 7])
  })
})
