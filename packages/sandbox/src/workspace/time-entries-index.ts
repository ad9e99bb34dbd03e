import { Collection } from './collection.ts'
import type { TimeEntry } from './entities.ts'

/**
 * The workspace's time entries, by far its longest list: sorted per user as REST lists them, and summed per project and
 * task as they come and go, so that no list of projects has to walk through all of them.
 */
export class TimeEntriesIndex {
  readonly #entries = new Collection<TimeEntry>()
  readonly #ofUsers = new Map<string, Collection<TimeEntry>>()
  readonly #newestFirst = new Map<string, TimeEntry[]>()
  readonly #sumsMs = new Map<string, number>()

  constructor(entries: Iterable<TimeEntry>) {
    for (const entry of entries) this.put(entry)
  }

  get size(): number {
    return this.#entries.size
  }

  get(id: string): TimeEntry | null {
    return this.#entries.get(id)
  }

  all(): TimeEntry[] {
    return this.#entries.all()
  }

  /** A user's entries, newest start first; of two with one start, the one that came last. */
  ofUser(userId: string): readonly TimeEntry[] {
    const known = this.#newestFirst.get(userId)
    if (known !== undefined) return known
    const sorted = this.#collectionOf(userId).all().reverse()
    sorted.sort((a, b) => b.startMs - a.startMs)
    this.#newestFirst.set(userId, sorted)
    return sorted
  }

  /** The user's running timer: the entry without an end. */
  runningOf(userId: string): TimeEntry | null {
    return this.ofUser(userId).find((entry) => entry.endMs === null) ?? null
  }

  /** All that was tracked on a project or a task, in milliseconds; running timers count when they stop. */
  trackedMs(projectOrTaskId: string): number {
    return this.#sumsMs.get(projectOrTaskId) ?? 0
  }

  put(entry: TimeEntry): TimeEntry {
    this.remove(entry.id)
    this.#collectionOf(entry.userId).put(entry)
    this.#count(entry, 1)
    this.#newestFirst.delete(entry.userId)
    return this.#entries.put(entry)
  }

  remove(id: string): TimeEntry | null {
    const entry = this.#entries.remove(id)
    if (entry === null) return null
    this.#collectionOf(entry.userId).remove(id)
    this.#count(entry, -1)
    this.#newestFirst.delete(entry.userId)
    return entry
  }

  #collectionOf(userId: string): Collection<TimeEntry> {
    const known = this.#ofUsers.get(userId)
    if (known !== undefined) return known
    const fresh = new Collection<TimeEntry>()
    this.#ofUsers.set(userId, fresh)
    return fresh
  }

  #count(entry: TimeEntry, sign: 1 | -1): void {
    if (entry.endMs === null) return
    for (const id of [entry.projectId, entry.taskId]) {
      if (id !== null) this.#sumsMs.set(id, this.trackedMs(id) + sign * (entry.endMs - entry.startMs))
    }
  }
}
