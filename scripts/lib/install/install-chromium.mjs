import { existsSync } from 'node:fs'
import { step } from '../progress.mjs'
import { run, runTool } from '../run.mjs'

/** Where Debian and Ubuntu put their Chromium; the browser tests prefer it (see playwright.config.ts). */
const SYSTEM_CHROMIUM = '/usr/bin/chromium'

/** Makes sure that the browser tests have a Chromium. @throws when none can be had */
export async function installChromium() {
  if (existsSync(SYSTEM_CHROMIUM)) return
  if (mayUseApt()) await step('Installing Chromium with apt', installByApt)
  else await installByPlaywright()
}

const mayUseApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

async function installByApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await succeed(run('apt-get', ['update', '-qq'], { quiet: true, env }), 'apt-get update')
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium']
  await succeed(run('apt-get', install, { quiet: true, env }), 'apt-get install chromium')
}

/** Playwright knows by itself whether its browser is already there, and then says nothing. */
const installByPlaywright = () =>
  succeed(
    runTool('@playwright/test/cli.js', ['install', 'chromium', '--only-shell']),
    'playwright install chromium',
  )

async function succeed(running, what) {
  const { code, stderr } = await running
  if (code !== 0) throw new Error(`${what} ended with ${code}\n${stderr}`)
}
