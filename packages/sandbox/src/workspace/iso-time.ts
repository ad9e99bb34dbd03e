/** `2026-11-24T08:30:00Z`: Clockify writes moments without milliseconds. */
export const isoMoment = (ms: number): string => new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z')

/** `PT1H30M`, with seconds where there are any; nothing at all is `PT0S`. */
export function isoDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const parts = { H: Math.floor(seconds / 3600), M: Math.floor((seconds % 3600) / 60), S: seconds % 60 }
  const text = Object.entries(parts)
    .filter(([, amount]) => amount > 0)
    .map(([unit, amount]) => `${amount}${unit}`)
    .join('')
  return text === '' ? 'PT0S' : `PT${text}`
}
