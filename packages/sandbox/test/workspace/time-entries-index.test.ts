import { describe, expect, it } from 'vitest'
import type { TimeEntry } from '../../src/workspace/entities.ts'
import { createSeededRandom } from '../../src/workspace/seeded-random.ts'
import { TimeEntriesIndex } from '../../src/workspace/time-entries-index.ts'

const entry = (id: string, given: Partial<TimeEntry> = {}): TimeEntry => ({
  id,
  userId: 'ana',
  description: '',
  projectId: null,
  taskId: null,
  tagIds: [],
  billable: false,
  type: 'REGULAR',
  startMs: 0,
  endMs: 1000,
  ...given,
})

const ids = (entries: readonly TimeEntry[]) => entries.map(({ id }) => id)

describe('the index of time entries', () => {
  it('lists a user’s entries newest start first, of two with one start the later made first', () => {
    const index = new TimeEntriesIndex([entry('a', { startMs: 5 }), entry('b', { startMs: 9 })])
    index.put(entry('c', { startMs: 5 }))
    index.put(entry('d', { userId: 'bo', startMs: 7 }))
    expect(ids(index.ofUser('ana'))).toEqual(['b', 'c', 'a'])
    expect(ids(index.ofUser('bo'))).toEqual(['d'])
    expect(index.ofUser('nobody')).toEqual([])
  })

  it('moves an entry whose start or owner changes', () => {
    const index = new TimeEntriesIndex([entry('a', { startMs: 1 }), entry('b', { startMs: 2 })])
    index.put(entry('a', { startMs: 3 }))
    expect(ids(index.ofUser('ana'))).toEqual(['a', 'b'])
    index.put(entry('a', { userId: 'bo' }))
    expect([ids(index.ofUser('ana')), ids(index.ofUser('bo')), index.size]).toEqual([['b'], ['a'], 2])
  })

  it('knows the running timer of each user', () => {
    const index = new TimeEntriesIndex([entry('a'), entry('b', { endMs: null })])
    expect(index.runningOf('ana')?.id).toBe('b')
    expect(index.runningOf('bo')).toBeNull()
    index.put(entry('b', { endMs: 5000 }))
    expect(index.runningOf('ana')).toBeNull()
  })

  it('counts a running timer only when it stops', () => {
    const index = new TimeEntriesIndex([entry('a', { projectId: 'p', endMs: null })])
    expect(index.trackedMs('p')).toBe(0)
    index.put(entry('a', { projectId: 'p', endMs: 4000 }))
    expect(index.trackedMs('p')).toBe(4000)
  })

  it('agrees with a plain list after any run of changes', () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = createSeededRandom(`index ${seed}`)
      const index = new TimeEntriesIndex([])
      const plain = new Map<string, TimeEntry>()
      for (let step = 0; step < 120; step++) {
        const id = `e${random.between(0, 30)}`
        if (random.percent(30)) {
          index.remove(id)
          plain.delete(id)
          continue
        }
        const startMs = random.between(0, 20) * 1000
        const next = entry(id, {
          userId: random.pick(['ana', 'bo']),
          projectId: random.pick(['p', 'q', null]),
          taskId: random.pick(['t', null]),
          startMs,
          endMs: random.percent(10) ? null : startMs + random.between(0, 9) * 1000,
        })
        index.put(next)
        plain.set(id, next)
      }
      const all = [...plain.values()]
      expect(index.size).toBe(all.length)
      for (const user of ['ana', 'bo']) {
        const mine = all.filter(({ userId }) => userId === user)
        expect(ids(index.ofUser(user)).toSorted()).toEqual(ids(mine).toSorted())
        const starts = index.ofUser(user).map(({ startMs }) => startMs)
        expect(starts).toEqual(starts.toSorted((a, b) => b - a))
      }
      for (const id of ['p', 'q', 't']) {
        const part = all.filter(({ projectId, taskId }) => projectId === id || taskId === id)
        const sum = part.reduce(
          (total, { startMs, endMs }) => total + (endMs === null ? 0 : endMs - startMs),
          0,
        )
        expect(index.trackedMs(id)).toBe(sum)
      }
    }
  })
})
