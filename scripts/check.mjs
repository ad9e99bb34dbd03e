// Types, format and lint, import direction, unused code, and references that are written from sources.
import { runChecks } from './lib/checks/checks.mjs'
import { isInstalled } from './lib/install/install-stamp.mjs'
import { say } from './lib/progress.mjs'

if (isInstalled()) {
  const { passed, failed } = await runChecks()
  say(`${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
} else {
  say('The packages of the lock file are not installed: npm run setup')
  process.exitCode = 1
}
