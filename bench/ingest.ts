/**
 * How fast webhooks are taken in: the daemon beside the least that any honest implementation does (the floor) and
 * beside a plain Koa service around the same writer (the twin). How to read it: docs/guides/performance.md.
 */
import { makeCredentials } from './ingest/credentials.ts'
import { printProgress } from './ingest/report/print-progress.ts'
import { printReport } from './ingest/report/print-report.ts'
import { summarize } from './ingest/report/summarize.ts'
import { runRound } from './ingest/run-round.ts'
import { readSettings } from './ingest/settings.ts'

const settings = readSettings(process.env, process.argv.slice(2))
const credentials = makeCredentials()
const rounds = []
for (let number = 1; number <= settings.rounds; number++) {
  const round = await runRound(settings, credentials, number)
  rounds.push(round)
  printProgress(settings, number, round)
}
const summary = summarize(settings, rounds)
if (settings.json) process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`)
else printReport(summary)
