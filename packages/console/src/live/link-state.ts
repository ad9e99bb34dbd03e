import type { FeedState } from '@clockhouse/core/client/feed'
import { useSyncExternalStore } from 'react'

/** How the console stands with its daemon: whether answers come, and whether the feed tells what happens. */
export interface LinkState {
  /** False when the last call was not answered. */
  reachable: boolean
  /** `off` before it was first tried, and when the daemon refused it for good. */
  feed: FeedState | { kind: 'off'; reason: string | null }
}

let current: LinkState = { reachable: true, feed: { kind: 'off', reason: null } }
const listeners = new Set<() => void>()

/** Changes what is known of the link; listeners hear only of real changes. */
export function updateLink(change: Partial<LinkState>): void {
  const next = { ...current, ...change }
  if (next.reachable === current.reachable && next.feed === current.feed) return
  current = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const readLink = (): LinkState => current

/** The link, followed by a component. */
export const useLink = (): LinkState => useSyncExternalStore(subscribe, readLink)
