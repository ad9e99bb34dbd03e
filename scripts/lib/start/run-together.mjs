const STOP_WITHIN_MS = 9000
/** npm and the terminal may both pass one Ctrl-C on: what follows this soon is the same request. */
const SAME_REQUEST_MS = 1000
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Processes that live and die together: when one ends, or a signal comes, all are stopped. */
export function runTogether() {
  const children = []
  let isStopping = false
  const killAll = () => {
    for (const child of children) child.kill()
  }
  let end
  const ending = new Promise((resolve) => {
    end = resolve
  })
  onSignals(() => end({ kind: 'asked' }), killAll)
  return {
    /** Resolves once: with `asked` after a signal, or with the first child that ended by itself. */
    ending,
    add(child) {
      children.push(child)
      child.exited.then((exit) => end({ kind: 'died', child, exit }))
      if (isStopping) child.stop()
      return child
    },
    /** Ends all; whoever takes too long is killed. */
    async stop() {
      isStopping = true
      const timer = setTimeout(killAll, STOP_WITHIN_MS)
      for (const child of children) child.stop()
      await Promise.all(children.map((child) => child.exited))
      clearTimeout(timer)
    },
  }
}

/** The first signal asks; whoever insists after a while wants it at once. */
function onSignals(ask, insist) {
  let askedAt = null
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (askedAt !== null && Date.now() - askedAt > SAME_REQUEST_MS) insist()
      askedAt ??= Date.now()
      ask()
    })
  }
}
