// Everything on one machine: the stand-in for Clockify, the daemon and the web console, until Ctrl-C.
import path from 'node:path'
import { buildConsole } from './lib/build-console.mjs'
import { endWithNpm } from './lib/end-with-npm.mjs'
import { installPackages } from './lib/install/install-packages.mjs'
import { say } from './lib/progress.mjs'
import { shown } from './lib/repository.mjs'
import { call, isReady, signInLink } from './lib/start/daemon-calls.mjs'
import { adminToken as adminTokenOf, openDataFolder } from './lib/start/data-folder.mjs'
import { installAddon } from './lib/start/install-addon.mjs'
import { runTogether } from './lib/start/run-together.mjs'
import { findRunning, removeNote, writeNote } from './lib/start/running-note.mjs'
import { chooseAddresses, daemonEnvironment, sandboxEnvironment } from './lib/start/settings.mjs'
import { startChild } from './lib/start/start-child.mjs'
import { summary } from './lib/start/summary.mjs'
import { waitUntil } from './lib/start/wait-until.mjs'

const START_WITHIN_MS = 60_000
const { env } = process

endWithNpm()

try {
  await installPackages()
  const folder = openDataFolder(env)
  const running = await findRunning(folder)
  if (running === null) {
    await buildConsole()
    process.exitCode = await runEverything(folder)
  } else {
    await tellRunning(running, folder)
  }
} catch (error) {
  say(`Clockhouse did not start: ${error.message}`)
  process.exitCode = 1
}

/** A second start on the same data would only get in the first one's way: what is wanted is a way in. */
async function tellRunning({ pid, adminUrl, adminToken }, folder) {
  const link = await signInLink(adminUrl, adminToken)
  process.stdout.write(`
  Clockhouse is already running on ${shown(folder)} (process ${pid}).

  Open        ${link}

  DATA_DIR=another-folder npm start starts a second one beside it.
`)
}

/** Answers with the exit code, when all has ended. */
async function runEverything(folder) {
  const addresses = await chooseAddresses(env, say)
  const adminToken = adminTokenOf(folder, env)
  const together = runTogether()
  const start = (name, environment) =>
    together.add(
      startChild(name, {
        env: environment,
        cwd: folder,
        logFile: path.join(folder, 'logs', `${name}.log`),
        onError: say,
      }),
    )
  writeNote(folder, { adminUrl: addresses.adminUrl, adminToken })
  const running = startInOrder({ start, folder, addresses, adminToken })
  const ending = await Promise.race([together.ending, running.then(() => together.ending)]).catch(
    (error) => ({
      kind: 'failed',
      error,
    }),
  )
  const code = tellEnding(ending, folder)
  await together.stop()
  removeNote(folder)
  return code
}

/** The stand-in first, since the daemon takes its key from there; then what makes webhooks come, and the way in. */
async function startInOrder({ start, folder, addresses, adminToken }) {
  const sandbox = start('sandbox', sandboxEnvironment(env, addresses, folder))
  await untilUp(
    sandbox,
    async () => (await call(`${addresses.sandboxUrl}/.well-known/jwks.json`)).status === 200,
  )
  const daemon = start('serve', daemonEnvironment(env, addresses, folder, adminToken))
  await untilUp(daemon, () => isReady(addresses.publicUrl))
  const addon = await installAddon({ ...addresses, adminToken })
  const link = await signInLink(addresses.adminUrl, adminToken)
  process.stdout.write(summary({ link, addresses, addon, folder: shown(folder) }))
}

async function untilUp(child, isUp) {
  let ended = false
  child.exited.then(() => {
    ended = true
  })
  const up = await waitUntil(
    () => isUp().catch(() => false),
    START_WITHIN_MS,
    () => ended,
  )
  if (!up && !ended) throw new Error(`${child.name} did not come up within ${START_WITHIN_MS / 1000} s`)
  // A child that ended is told by whoever watches all of them.
  if (!up) await new Promise(() => undefined)
}

function tellEnding(ending, folder) {
  if (ending.kind === 'asked') {
    say('\n  Ending …')
    return 0
  }
  if (ending.kind === 'failed') {
    say(`\n  Clockhouse did not start: ${ending.error.message}`)
    return 1
  }
  const { child, exit } = ending
  say(
    `\n  ${child.name} ended (${exit.reason}). Its last lines, all of them in ${shown(folder)}/logs/${child.name}.log:\n`,
  )
  for (const line of child.lastLines) say(`    ${line}`)
  return exit.code || 1
}
