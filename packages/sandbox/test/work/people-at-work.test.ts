import { payloadIssues } from '@clockhouse/core/events'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPeopleAtWork } from '../../src/work/people-at-work.ts'
import { startRest } from '../rest/rest-harness.ts'

type Rest = Awaited<ReturnType<typeof startRest>>

const peopleOf = (rest: Rest, seed = 1) =>
  createPeopleAtWork({ store: rest.store, baseUrl: () => rest.url, seed })

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

describe('people at work', () => {
  it('do as many actions as asked for, and each tells webhooks of an allowed shape', async () => {
    await using rest = await startRest()
    expect(await peopleOf(rest).perform(200)).toEqual({ performed: 200 })
    expect(rest.changes.length).toBeGreaterThanOrEqual(200)
    for (const { event, body } of rest.changes)
      expect([event, payloadIssues(event, body)]).toEqual([event, []])
  })

  it('mostly track time, and now and then touch everything else', async () => {
    await using rest = await startRest()
    const people = peopleOf(rest)
    for (let round = 0; round < 10; round++) {
      await people.perform(100)
      rest.clock.now += 60_000
    }
    const events = rest.changes.map(({ event }) => event)
    const share = (pattern: RegExp) => events.filter((event) => pattern.test(event)).length / events.length
    expect(share(/TIME_ENTRY|TIMER/)).toBeGreaterThan(0.6)
    expect(share(/TIMER/)).toBeGreaterThan(0.35)
    for (const pattern of [
      /CLIENT/,
      /PROJECT/,
      /TASK/,
      /TAG/,
      /USER_GROUP/,
      /USER_(UPDATED|DEACTIVATED)/,
      /DELETED/,
    ])
      expect([pattern, share(pattern) > 0]).toEqual([pattern, true])
  })

  it('do the same from the same seed, and other things from another', async () => {
    const doneBy = async (seed: number) => {
      await using rest = await startRest()
      await peopleOf(rest, seed).perform(60)
      return JSON.stringify(rest.changes)
    }
    expect(await doneBy(5)).toBe(await doneBy(5))
    expect(await doneBy(5)).not.toBe(await doneBy(6))
  })

  it('never let the workspace grow without end', async () => {
    await using rest = await startRest({ sizes: { timeEntries: 2500, projects: 30, tasks: 120 } })
    const people = peopleOf(rest)
    await people.perform(1000)
    const started = rest.changes.filter(({ event }) => event === 'NEW_TIMER_STARTED').length
    await people.perform(500)
    const startedSince = rest.changes.filter(({ event }) => event === 'NEW_TIMER_STARTED').length - started
    expect(startedSince).toBeGreaterThan(80)
    const counts = rest.store.summaries()[0]?.counts
    expect(counts?.users).toBe(rest.members.length)
    expect(counts?.timeEntries).toBeLessThanOrEqual(2500)
    expect(counts?.projects).toBeLessThanOrEqual(30)
    expect(counts?.tasks).toBeLessThanOrEqual(120)
    expect(counts?.tags).toBeLessThanOrEqual(18)
    expect(counts?.clients).toBeLessThanOrEqual(15)
    expect(counts?.userGroups).toBeLessThanOrEqual(8)
  })

  it('keep at most one timer running for each of them', async () => {
    await using rest = await startRest()
    await peopleOf(rest).perform(300)
    for (const { id } of rest.members) {
      const running = rest.workspace.timeEntries.ofUser(id).filter(({ endMs }) => endMs === null)
      expect(running.length).toBeLessThanOrEqual(1)
    }
  })

  it('say how many actions were accepted when Clockify fails', async () => {
    const rest = await startRest()
    const people = peopleOf(rest)
    await rest[Symbol.asyncDispose]()
    expect(await people.perform(3)).toEqual({ performed: 0 })
  })

  it('work at their own pace until they are stopped, and then no more', async () => {
    await using rest = await startRest()
    const people = peopleOf(rest)
    stops.push(() => people.stop())
    people.start(6000)
    await vi.waitFor(() => expect(rest.changes.length).toBeGreaterThan(20), { timeout: 10_000 })
    await people.stop()
    const told = rest.changes.length
    expect(await people.perform(1)).toEqual({ performed: 1 })
    expect(rest.changes.length).toBeGreaterThan(told)
    expect(rest.changes.length).toBeLessThanOrEqual(told + 2)
  })

  it('keep about to the pace that they are given', async () => {
    await using rest = await startRest()
    const people = peopleOf(rest)
    stops.push(() => people.stop())
    const started = performance.now()
    people.start(1200)
    await vi.waitFor(() => expect(rest.changes.length).toBeGreaterThanOrEqual(20), { timeout: 10_000 })
    await people.stop()
    // Twenty actions at twenty a second, some of which tell two changes.
    expect(performance.now() - started).toBeGreaterThan(400)
  })
})
