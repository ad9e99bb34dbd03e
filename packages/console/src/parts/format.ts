const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The console's words are English; its figures and dates follow, with 24 hours. */
export const LOCALE = 'en-GB'

const thisYear = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' })
const otherYear = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' })
const exact = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  timeZoneName: 'short',
})
const counts = new Intl.NumberFormat(LOCALE)

/** How long ago, short enough for a column: `now`, `12 s`, `5 min`, `3 h`, `2 d`, then the date. */
export function formatAgo(timeMs: number, now: number): string {
  const past = now - timeMs
  if (past < 3 * SECOND) return past < -MINUTE ? formatDate(timeMs, now) : 'now'
  if (past < MINUTE) return `${Math.floor(past / SECOND)} s ago`
  if (past < HOUR) return `${Math.floor(past / MINUTE)} min ago`
  if (past < DAY) return `${Math.floor(past / HOUR)} h ago`
  if (past < 7 * DAY) return `${Math.floor(past / DAY)} d ago`
  return formatDate(timeMs, now)
}

function formatDate(timeMs: number, now: number): string {
  const sameYear = new Date(timeMs).getFullYear() === new Date(now).getFullYear()
  return (sameYear ? thisYear : otherYear).format(timeMs)
}

/** The exact local time with its zone. */
export const formatExact = (timeMs: number): string => exact.format(timeMs)

/** A duration from milliseconds: `0.4 ms`, `12 ms`, `1.25 s`, `3 min 20 s`, `2 h 5 min`, `4 d 2 h`. */
export function formatDuration(ms: number): string {
  if (ms < 10) return `${trim(ms.toFixed(1))} ms`
  if (ms < SECOND) return `${Math.round(ms)} ms`
  if (ms < MINUTE) return `${trim((ms / SECOND).toFixed(ms < 10 * SECOND ? 2 : 1))} s`
  if (ms < HOUR) return twoUnits(ms, MINUTE, 'min', SECOND, 's')
  if (ms < DAY) return twoUnits(ms, HOUR, 'h', MINUTE, 'min')
  return twoUnits(ms, DAY, 'd', HOUR, 'h')
}

const trim = (number: string): string => number.replace(/\.?0+$/, '')

function twoUnits(ms: number, large: number, largeName: string, small: number, smallName: string): string {
  const rest = Math.floor((ms % large) / small)
  const whole = `${Math.floor(ms / large)} ${largeName}`
  return rest === 0 ? whole : `${whole} ${rest} ${smallName}`
}

/** A size in bytes: `812 B`, `1.4 KiB`, `3.0 MiB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB']
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit++
  }
  return unit === 0 ? `${bytes} B` : `${value.toFixed(1)} ${units[unit]}`
}

/** A count with separated thousands. */
export const formatCount = (count: number): string => counts.format(count)

/** An id shortened in the middle: its prefix, the first four characters and the last six stay. */
export function shortenId(id: string): string {
  const prefix = /^[a-z]{3}_/.exec(id)?.[0] ?? ''
  const rest = id.slice(prefix.length)
  return rest.length <= 12 ? id : `${prefix}${rest.slice(0, 4)}…${rest.slice(-6)}`
}

/** An event's name as people read it: `NEW_TIME_ENTRY` becomes `New time entry`. */
export function formatEvent(event: string): string {
  const words = event.toLowerCase().replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
