const HEARTBEAT_MS = 5000

/** Says one line to people; data of scripts goes to standard output, this does not. */
export const say = (line = '') => process.stderr.write(`${line}\n`)

/** How long something took, short: "0.4 s", "1 min 5 s". */
export function duration(seconds) {
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/** Does a step that takes a while: says what it does, that it goes on, and how long it took. */
export async function step(title, work) {
  const started = performance.now()
  const elapsed = () => duration((performance.now() - started) / 1000)
  say(`  ${title} …`)
  const heartbeat = setInterval(() => say(`  ${title} … ${elapsed()}`), HEARTBEAT_MS)
  try {
    const result = await work()
    say(`  ${title}: done in ${elapsed()}`)
    return result
  } finally {
    clearInterval(heartbeat)
  }
}
