// Installs what is missing: the packages of the lock file and, with --tests, a browser.
// Plain JavaScript without dependencies, since it runs before anything is installed, on whatever Node is there.
import { installChromium } from './lib/install/install-chromium.mjs'
import { installPackages } from './lib/install/install-packages.mjs'
import { say } from './lib/progress.mjs'

try {
  await installPackages()
  if (process.argv.includes('--tests')) await installChromium()
} catch (error) {
  say(`Set-up failed: ${error.message}`)
  process.exitCode = 1
}
