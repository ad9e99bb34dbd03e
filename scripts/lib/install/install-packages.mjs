import { step } from '../progress.mjs'
import { runNpm } from '../run.mjs'
import { isInstalled, removeStamp, writeStamp } from './install-stamp.mjs'

/**
 * Windows cannot delete a program that runs, and this may run on the Node that `npm ci` would replace:
 * there `npm install` changes only what differs from the lock file.
 */
const command = () => (process.platform === 'win32' ? 'install' : 'ci')

/** Installs the packages of the lock file unless they are there. @throws when npm fails */
export async function installPackages() {
  if (isInstalled()) return
  await step('Installing packages (about 30 s, 650 MB)', async () => {
    removeStamp()
    const { code } = await runNpm([command(), '--no-audit', '--no-fund', '--loglevel=error'])
    if (code !== 0) throw new Error(`npm ${command()} ended with ${code}; its messages are above`)
    writeStamp()
  })
}
