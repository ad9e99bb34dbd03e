// Builds the web console into packages/console/dist, unless nothing changed since the last build.
import { buildConsole } from './lib/build-console.mjs'
import { say } from './lib/progress.mjs'

try {
  await buildConsole()
} catch (error) {
  say(error.message)
  process.exitCode = 1
}
