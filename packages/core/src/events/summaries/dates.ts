const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

interface Day {
  day: number
  month: number
  year: number
}

/** Making a formatter takes longer than the rest of a summary; the number of kept ones is bounded. */
const formatters = new Map<string, Intl.DateTimeFormat>()
const MAX_FORMATTERS = 64

/** The day of a moment where it is local: `16 Nov 2026`. UTC when the time zone is missing or unknown. */
export function dayText(moment: string | null, timeZone: string | null): string | null {
  const day = dayOf(moment, timeZone)
  return day === null ? null : `${day.day} ${monthText(day)} ${day.year}`
}

/** From the first to the last day, saying nothing twice: `16 to 22 Nov 2026`. */
export function daysText(start: string | null, end: string | null, timeZone: string | null): string | null {
  const first = dayOf(start, timeZone)
  const last = dayOf(end, timeZone)
  if (first === null || last === null) return dayText(start ?? end, timeZone)
  const lastText = `${last.day} ${monthText(last)} ${last.year}`
  if (first.year !== last.year) return `${first.day} ${monthText(first)} ${first.year} to ${lastText}`
  if (first.month !== last.month) return `${first.day} ${monthText(first)} to ${lastText}`
  return first.day === last.day ? lastText : `${first.day} to ${lastText}`
}

const HALF_DAY_MS = 12 * 3600 * 1000

/** The day whose local midnight is meant when the time zone is not known: the nearest midnight in UTC. */
export function nearestDayText(moment: string | null): string | null {
  const time = Date.parse(moment ?? '')
  return Number.isNaN(time) ? null : dayText(new Date(time + HALF_DAY_MS).toISOString(), null)
}

function dayOf(moment: string | null, timeZone: string | null): Day | null {
  const time = Date.parse(moment ?? '')
  if (Number.isNaN(time)) return null
  const numbers = new Map(
    formatterFor(timeZone ?? 'UTC')
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  )
  return { day: numbers.get('day') ?? 1, month: numbers.get('month') ?? 1, year: numbers.get('year') ?? 1970 }
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const kept = formatters.get(timeZone)
  if (kept !== undefined) return kept
  if (formatters.size >= MAX_FORMATTERS) formatters.clear()
  const made = makeFormatter(timeZone)
  formatters.set(timeZone, made)
  return made
}

function makeFormatter(timeZone: string): Intl.DateTimeFormat {
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric' } as const
  try {
    return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone })
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' })
  }
}

const monthText = (day: Day): string => MONTHS[day.month - 1] ?? ''
