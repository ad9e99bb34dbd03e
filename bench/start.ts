/** How long the daemon and the twin take from the start of their process to ready, and what memory they hold idle. */
import { setTimeout as wait } from 'node:timers/promises'
import { makeCredentials } from './ingest/credentials.ts'
import { residentMiB } from './ingest/process-usage.ts'
import { median } from './ingest/report/median.ts'
import { tableOf } from './ingest/report/print-table.ts'
import { readSettings } from './ingest/settings.ts'
import { startTarget } from './ingest/start-target.ts'
import type { TargetName } from './ingest/targets.ts'

const STARTS = 7
const IDLE_MS = 30_000
const compared: readonly TargetName[] = ['twin', 'daemon']

const settings = readSettings(process.env, process.argv.slice(2))
const credentials = makeCredentials()
const startsMs: Record<string, number[]> = Object.fromEntries(compared.map((name) => [name, []]))
// The first start of each fills the compile cache, as it does on any machine, and is not counted.
for (let start = 0; start <= STARTS; start++) {
  for (const name of compared) {
    await using running = await startTarget(name, settings.folder, credentials)
    if (start > 0) startsMs[name]?.push(running.startMs)
  }
}
const results = []
for (const name of compared) {
  await using running = await startTarget(name, settings.folder, credentials)
  await wait(IDLE_MS)
  results.push({ target: name, startMs: median(startsMs[name] ?? []), idleMiB: residentMiB(running.pid) })
}
if (settings.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`)
else {
  const rows = results.map(({ target, startMs, idleMiB }) => [
    target,
    startMs.toFixed(0),
    idleMiB?.toFixed(0) ?? '-',
  ])
  process.stdout.write(`${tableOf([['', 'start to ready, ms', 'idle RSS, MiB'], ...rows])}\n`)
}
