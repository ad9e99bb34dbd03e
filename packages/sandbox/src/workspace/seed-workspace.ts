import type { WorkspaceState } from './entities.ts'
import { createObjectIds } from './object-ids.ts'
import { seedMembers, seedUserGroups } from './seed-people.ts'
import { seedClients, seedProjects, seedTags, seedTasks } from './seed-projects.ts'
import type { SeedSource } from './seed-source.ts'
import { seedTimeEntries } from './seed-time-entries.ts'
import { STUDIO } from './seed-words.ts'
import { createSeededRandom } from './seeded-random.ts'

/** How much a fresh workspace holds; the lists of REST then have exactly these lengths. `users` includes the owner. */
export interface WorkspaceSizes {
  users: number
  projects: number
  tasks: number
  timeEntries: number
}

/** The moment that seeded ids carry: fixed, so that the ids follow from the seed alone. */
const SEEDED_AT_MS = Date.UTC(2026, 0, 5, 9)

/**
 * A workspace made from a seed: the same seed and sizes give the same ids, names and descriptions. Only the days of the
 * time entries follow the clock, so that the last weeks before `now` are full whenever it starts.
 */
export function seedWorkspace(options: { seed: number; sizes: WorkspaceSizes; now: number }): WorkspaceState {
  const { sizes, now } = options
  const random = createSeededRandom(`clockhouse/${options.seed}`)
  const machine = random.fork('machine').text(10, '0123456789abcdef')
  const ids = createObjectIds({ clock: () => SEEDED_AT_MS, machine, after: 0 })
  const part = (name: string): SeedSource => ({ random: random.fork(name), ids })
  const id = ids.next()
  const members = seedMembers(part('members'), sizes.users)
  const userGroups = seedUserGroups(part('groups'), members)
  const tags = seedTags(part('tags'))
  const clients = seedClients(part('clients'), sizes.projects)
  const projects = seedProjects(part('projects'), { count: sizes.projects, clients, members })
  const tasks = seedTasks(part('tasks'), { count: sizes.tasks, projects, members })
  const work = { count: sizes.timeEntries, members, projects, tasks, tags, now }
  const timeEntries = seedTimeEntries(part('time-entries'), work)
  return {
    id,
    name: STUDIO.name,
    ownerId: members[0]?.id ?? '',
    hourlyRate: 8500,
    lastIdNumber: ids.lastNumber,
    ...{ members, userGroups, clients, projects, tasks, tags, timeEntries },
  }
}
