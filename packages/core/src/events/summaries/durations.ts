const ISO_DURATION = /^P(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})(?:\.\d{1,9})?S)?)?$/

/** An ISO 8601 duration in words: `2 h 10 min`. Null for what is none. */
export function durationText(iso: string | null): string | null {
  const parts = iso === null ? null : ISO_DURATION.exec(iso)
  if (parts === null) return null
  const [days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0))
  return secondsText(((days ?? 0) * 24 + (hours ?? 0)) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0))
}

/** A length of time in words: hours and minutes, seconds only below a minute. */
export function secondsText(total: number): string {
  const minutes = Math.floor(total / 60)
  if (minutes === 0 && total > 0) return `${Math.floor(total)} s`
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${minutes} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}
