const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const
const AGO = /^(\d{1,6})([smhdw])$/
const DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/

/**
 * A moment as filters write it, in milliseconds since 1970: an ISO date or moment (UTC unless it says otherwise), or
 * how long ago (`15m`, `2h`, `7d`). Null when it is neither.
 */
export function filterTimeMs(text: string, now: number): number | null {
  const ago = AGO.exec(text)
  if (ago !== null) {
    const unit = ago[2] as keyof typeof UNITS
    return now - Number(ago[1]) * UNITS[unit]
  }
  if (!DATE.test(text)) return null
  const zoned = text.includes('T') && !/(Z|[+-]\d{2}:\d{2})$/.test(text) ? `${text}Z` : text
  const time = Date.parse(zoned)
  return Number.isNaN(time) ? null : time
}
