import type { Member, UserGroup } from './entities.ts'
import type { SeedSource } from './seed-source.ts'
import { FIRST_NAMES, GROUP_NAMES, LAST_NAMES, STUDIO, TIME_ZONES } from './seed-words.ts'

const KEY_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const WORKING_DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY']

/** The owner first, then one admin where there are four or more, then plain members; all active. */
export function seedMembers(source: SeedSource, count: number): Member[] {
  const names = peopleNames(source, Math.max(1, count))
  return names.map((name, index) => ({
    id: source.ids.next(),
    name,
    email: `${emailName(name)}@${STUDIO.domain}`,
    role: roleOf(index, names.length),
    status: 'ACTIVE',
    profilePicture: '',
    apiKey: source.random.text(48, KEY_ALPHABET),
    timeZone: source.random.pick(TIME_ZONES),
    weekStart: 'MONDAY',
    timeFormat: 'HOUR24',
    dateFormat: 'DD/MM/YYYY',
    language: 'EN',
    theme: source.random.percent(25) ? 'DARK' : 'DEFAULT',
    workCapacity: 'PT8H',
    workingDays: [...WORKING_DAYS],
  }))
}

/** A group of two or three members per six users, up to as many groups as there are names. */
export function seedUserGroups(source: SeedSource, members: readonly Member[]): UserGroup[] {
  const count = Math.min(GROUP_NAMES.length, Math.max(1, Math.ceil(members.length / 4)))
  return GROUP_NAMES.slice(0, count).map((name) => {
    const size = Math.min(members.length, source.random.between(2, 5))
    const chosen = source.random.shuffle(members).slice(0, size)
    return { id: source.ids.next(), name, userIds: chosen.map((member) => member.id) }
  })
}

function roleOf(index: number, total: number): Member['role'] {
  if (index === 0) return 'OWNER'
  return index === 1 && total >= 4 ? 'ADMIN' : 'MEMBER'
}

/** Different names, however many: once each pair is taken, a number follows. */
function peopleNames({ random }: SeedSource, count: number): string[] {
  const pairs = FIRST_NAMES.flatMap((first) => LAST_NAMES.map((last) => `${first} ${last}`))
  const shuffled = random.shuffle(pairs)
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / shuffled.length)
    const name = shuffled[index % shuffled.length] ?? 'Ana Kovač'
    return round === 0 ? name : `${name} ${round + 1}`
  })
}

const emailName = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll('ø', 'o')
    .replaceAll(/[^a-z0-9 ]/g, '')
    .replaceAll(' ', '.')
