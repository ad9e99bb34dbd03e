import type { Client, Member, Project, Tag, Task } from './entities.ts'
import type { SeedSource } from './seed-source.ts'
import { CLIENT_NAMES, PROJECT_COLORS, PROJECT_NAMES, TAG_NAMES, TASK_NAMES } from './seed-words.ts'

/** About one client for three projects; the last one of four or more is archived. */
export function seedClients({ random, ids }: SeedSource, projects: number): Client[] {
  const count = Math.min(CLIENT_NAMES.length, Math.max(2, Math.ceil(projects / 3)))
  const names = random.shuffle(CLIENT_NAMES).slice(0, count)
  return names.map((name, index) => ({
    id: ids.next(),
    name,
    email: `office@${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.example`,
    address: `${random.between(1, 90)} Market Street`,
    note: null,
    ccEmails: [],
    archived: count >= 4 && index === count - 1,
  }))
}

/** Projects for the clients, a tenth of them archived and a fifth private; each has a team of two to six. */
export function seedProjects(
  { random, ids }: SeedSource,
  { count, clients, members }: { count: number; clients: readonly Client[]; members: readonly Member[] },
): Project[] {
  const names = numbered(random.shuffle(PROJECT_NAMES), count)
  const active = clients.filter((client) => !client.archived)
  return names.map((name, index) => {
    const team = random.shuffle(members).slice(0, random.between(2, 6))
    return {
      id: ids.next(),
      name,
      clientId: random.percent(90) ? random.pick(active).id : null,
      color: random.pick(PROJECT_COLORS),
      billable: random.percent(70),
      public: random.percent(80),
      archived: index > 0 && index % 10 === 9,
      template: false,
      note: '',
      hourlyRate: random.percent(40) ? random.between(60, 140) * 100 : null,
      costRate: null,
      estimate: random.percent(30) ? `PT${random.between(4, 30) * 10}H` : 'PT0S',
      estimateType: 'AUTO',
      memberIds: team.map((member) => member.id),
    }
  })
}

/** Tasks dealt out to the projects in turn, so that all have about as many; a sixth is done. */
export function seedTasks(
  { random, ids }: SeedSource,
  { count, projects, members }: { count: number; projects: readonly Project[]; members: readonly Member[] },
): Task[] {
  const names = projects.map((_, index) => {
    const share = Math.floor(count / projects.length) + (index < count % projects.length ? 1 : 0)
    return numbered(random.shuffle(TASK_NAMES), share)
  })
  return projects.flatMap((project, index) =>
    (names[index] ?? []).map((name) => ({
      id: ids.next(),
      name,
      projectId: project.id,
      assigneeIds: random.percent(50) ? [random.pick(members).id] : [],
      userGroupIds: [],
      estimate: random.percent(40) ? `PT${random.between(2, 20)}H` : 'PT0S',
      status: random.percent(16) ? 'DONE' : 'ACTIVE',
      billable: project.billable,
      budgetEstimate: null,
    })),
  )
}

/** All the tags that there are words for; the last one is archived. */
export const seedTags = ({ ids }: SeedSource): Tag[] =>
  TAG_NAMES.map((name, index) => ({ id: ids.next(), name, archived: index === TAG_NAMES.length - 1 }))

/** So many different names out of a list: once all are taken, they come again with a number. */
const numbered = (names: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / names.length)
    return round === 0 ? `${names[index % names.length]}` : `${names[index % names.length]} ${round + 1}`
  })
