import type { DaemonEvents } from '../live/daemon-events.ts'

/** When the manifest was last fetched since this daemon started; null when it was not. Clockify does so at every install. */
export function watchManifestFetches(events: DaemonEvents): () => number | null {
  let fetchedAt: number | null = null
  events.on('manifest.fetched', ({ at }) => {
    fetchedAt = at
  })
  return () => fetchedAt
}
