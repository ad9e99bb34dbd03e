import { IconBolt, IconBoltOff, IconLoader, IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type LinkState, useLink } from '../live/link-state.ts'
import classes from './StatusBar.module.css'
import { statusQuery } from './status-query.ts'

/** The line at the bottom: is the daemon there, does the feed run, which version and environment is this. */
export function StatusBar() {
  const link = useLink()
  const { data: status } = useQuery(statusQuery())
  return (
    <footer className={classes.bar}>
      <Connection reachable={link.reachable} />
      <Feed feed={link.feed} />
      <span className={classes.space} />
      {status !== undefined && (
        <>
          <span className={classes.address} title="The address that Clockify calls">
            {status.baseUrl}
          </span>
          {status.environment !== 'prod' && (
            <span className={classes.environment}>{ENVIRONMENTS[status.environment]}</span>
          )}
          <span className={classes.version}>Clockhouse {status.version}</span>
        </>
      )}
    </footer>
  )
}

const ENVIRONMENTS = { dev: 'Development', sandbox: 'Sandbox' } as const

function Connection({ reachable }: { reachable: boolean }) {
  const Icon = reachable ? IconPlugConnected : IconPlugConnectedX
  return (
    <span className={classes.item} data-state={reachable ? 'ok' : 'failed'} role="status">
      <Icon size={14} stroke={1.8} aria-hidden="true" />
      {reachable ? 'Connected' : 'Daemon not reachable'}
    </span>
  )
}

function Feed({ feed }: { feed: LinkState['feed'] }) {
  const { icon: Icon, words, state, title } = describeFeed(feed)
  return (
    <span className={classes.item} data-state={state} role="status" title={title}>
      <Icon size={14} stroke={1.8} aria-hidden="true" />
      {words}
    </span>
  )
}

function describeFeed(feed: LinkState['feed']) {
  if (feed.kind === 'live') {
    return { icon: IconBolt, words: 'Feed live', state: 'ok', title: 'What happens appears by itself' }
  }
  if (feed.kind === 'off' && feed.reason !== null) {
    return { icon: IconBoltOff, words: 'Feed off', state: 'failed', title: feed.reason }
  }
  const title = feed.kind === 'lost' ? feed.reason : 'The feed is being opened'
  const words = feed.kind === 'lost' ? 'Feed reconnecting…' : 'Feed connecting…'
  return { icon: IconLoader, words, state: 'waiting', title }
}
