const LOOK_EVERY_MS = 500

/**
 * A signal that reaches npm alone ends npm and its shell, but not what the shell runs. So a script looks whether its
 * parent is still there, and takes its going away for the signal that it did not get.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, LOOK_EVERY_MS)
  timer.unref()
}
