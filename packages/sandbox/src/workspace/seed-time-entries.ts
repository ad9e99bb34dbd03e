import type { Member, Project, Tag, Task, TimeEntry } from './entities.ts'
import type { SeedSource } from './seed-source.ts'
import { DESCRIPTIONS } from './seed-words.ts'

interface Work {
  count: number
  members: readonly Member[]
  projects: readonly Project[]
  tasks: readonly Task[]
  tags: readonly Tag[]
  now: number
}

type Subjects = Work & { tasksOf: ReadonlyMap<string, readonly Task[]> }

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** The members' working days, from yesterday backwards: three to five entries a day, one after the other. */
export function seedTimeEntries(source: SeedSource, work: Work): TimeEntry[] {
  const subjects = { ...work, tasksOf: Map.groupBy(work.tasks, (task) => task.projectId) }
  return work.members.flatMap((member, index) => {
    const extra = index < work.count % work.members.length ? 1 : 0
    return entriesOf(source, subjects, member, Math.floor(work.count / work.members.length) + extra)
  })
}

function entriesOf({ random, ids }: SeedSource, work: Subjects, member: Member, count: number): TimeEntry[] {
  const entries: TimeEntry[] = []
  let day = workingDayBefore(Math.floor(work.now / DAY_MS) * DAY_MS)
  while (entries.length < count) {
    const today = Math.min(count - entries.length, random.between(3, 5))
    let startMs = day + random.between(7 * 60, 9 * 60) * MINUTE_MS
    for (let made = 0; made < today; made++) {
      const endMs = startMs + random.between(3, 30) * 5 * MINUTE_MS
      entries.push({ id: ids.next(), userId: member.id, ...subject({ random, ids }, work), startMs, endMs })
      startMs = endMs + random.between(0, 6) * 5 * MINUTE_MS
    }
    day = workingDayBefore(day)
  }
  return entries
}

/** What the time went into. */
function subject({ random }: SeedSource, work: Subjects) {
  const project = work.projects.length > 0 && random.percent(92) ? random.pick(work.projects) : null
  const tasks = work.tasksOf.get(project?.id ?? '') ?? []
  const task = tasks.length > 0 && random.percent(75) ? random.pick(tasks) : null
  const tags = random.percent(35) ? random.shuffle(work.tags).slice(0, random.between(1, 2)) : []
  return {
    description: random.pick(DESCRIPTIONS),
    projectId: project?.id ?? null,
    taskId: task?.id ?? null,
    tagIds: tags.map((tag) => tag.id),
    billable: project?.billable ?? false,
    type: 'REGULAR' as const,
  }
}

/** The start of the last Monday to Friday before a day, in UTC. */
function workingDayBefore(dayMs: number): number {
  const before = dayMs - DAY_MS
  const weekday = new Date(before).getUTCDay()
  return weekday === 0 || weekday === 6 ? workingDayBefore(before) : before
}
