import type { admin } from '../../../admin.ts'
import { formatCount, LOCALE } from '../../../parts/format.ts'

/** The chart's data as the client gives it. */
export type Activity = Awaited<ReturnType<typeof admin.status.activity.call>>

const SPANS = {
  hour: 'Last hour, per minute',
  day: 'Last day, per quarter of an hour',
  week: 'Last week, per two hours',
} as const

/** The span and the width of a bar. */
export const spanWords = (activity: Activity): string => SPANS[activity.window]

const clock = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' })
const dayAndClock = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
const day = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', day: 'numeric' })

/** When a bar begins. */
export const timeOfBar = (at: string): string => dayAndClock.format(Date.parse(at))

/** What the whole span adds up to. */
export function totalsOf(activity: Activity) {
  const totals = { received: 0, refused: 0, duplicates: 0 }
  for (const point of activity.points) {
    totals.received += point.received
    totals.refused += point.refused
    totals.duplicates += point.duplicates
  }
  return totals
}

/** The chart in a sentence, for those who do not see it. */
export function describeActivity(activity: Activity): string {
  const { received, refused } = totalsOf(activity)
  const peak = activity.points.reduce<Activity['points'][number] | null>(
    (highest, point) => (point.received > (highest?.received ?? 0) ? point : highest),
    null,
  )
  const most = peak === null ? '' : `, most at ${timeOfBar(peak.at)} with ${formatCount(peak.received)}`
  return `${spanWords(activity)}: ${formatCount(received)} received${most}, ${formatCount(refused)} refused`
}

/** Five times along the bottom, from the first bar to the last. */
export function tickLabels(activity: Activity): string[] {
  const { points } = activity
  const format = activity.window === 'week' ? day : clock
  const places = [0, 0.25, 0.5, 0.75, 1].map((share) => points[Math.round(share * (points.length - 1))])
  return [
    ...new Set(places.flatMap((point) => (point === undefined ? [] : [format.format(Date.parse(point.at))]))),
  ]
}
