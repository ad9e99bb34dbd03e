/**
 * A process that was started with a channel to its parent stops when the parent goes away, however it went: nothing
 * is left behind after a `kill -9`. Where there are no signals (Windows) closing the channel is the way to ask.
 */
export function stopWithParent(process: NodeJS.Process): void {
  if (!process.connected) return
  process.once('disconnect', () => {
    if (!process.emit('SIGTERM')) process.exit(143)
  })
  process.channel?.unref()
}
