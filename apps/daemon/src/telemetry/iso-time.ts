let lastMs = -1
let lastText = ''

/** The time as pino puts it into a line. Under load many lines share a millisecond, and writing it out costs 1.4 µs. */
export function isoTime(): string {
  const now = Date.now()
  if (now !== lastMs) {
    lastMs = now
    lastText = `,"time":"${new Date(now).toISOString()}"`
  }
  return lastText
}
