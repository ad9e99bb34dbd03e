// Every test: set-up, checks, console build, vitest, Playwright. The last line counts them all.
import { mkdirSync, rmSync } from 'node:fs'
import { buildConsole } from './lib/build-console.mjs'
import { runChecks } from './lib/checks/checks.mjs'
import { endWithNpm } from './lib/end-with-npm.mjs'
import { installChromium } from './lib/install/install-chromium.mjs'
import { installPackages } from './lib/install/install-packages.mjs'
import { duration, say } from './lib/progress.mjs'
import { countPlaywright } from './lib/reports/playwright-report.mjs'
import { countVitest } from './lib/reports/vitest-report.mjs'
import { inRepository } from './lib/repository.mjs'
import { runTool } from './lib/run.mjs'

const reports = inRepository('.cache', 'reports')
const total = { passed: 0, failed: 0 }

endWithNpm()

await stage('set-up', async () => {
  await installPackages()
  await installChromium()
})
if (total.failed === 0) {
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  await stage('checks', runChecks)
  await stage('console build', buildConsole)
  await stage('vitest', testByVitest)
  await stage('Playwright', testByPlaywright)
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed > 0 ? 1 : 0

/** Runs a stage and adds what it counted; a stage that counts nothing fails only by throwing. */
async function stage(name, work) {
  say(`\n== ${name}`)
  const started = performance.now()
  const counts = (await work().catch(failedStage)) ?? { passed: 0, failed: 0 }
  total.passed += counts.passed
  total.failed += counts.failed
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
  const note = counts.note ? `; ${counts.note}` : ''
  const seconds = duration((performance.now() - started) / 1000)
  say(`== ${name}: ${counts.passed} passed, ${counts.failed} failed${skipped} in ${seconds}${note}`)
}

function failedStage(error) {
  say(error.message)
  return { passed: 0, failed: 1 }
}

async function testByVitest() {
  const file = inRepository('.cache', 'reports', 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code } = await runTool('vitest/vitest.mjs', args)
  return countVitest(file, code)
}

async function testByPlaywright() {
  const file = inRepository('.cache', 'reports', 'playwright.json')
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const { code } = await runTool('@playwright/test/cli.js', ['test', '--reporter=list,json'], { env })
  return countPlaywright(file, code)
}
