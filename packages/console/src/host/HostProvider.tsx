import { createContext, type ReactNode, use } from 'react'
import type { Host } from './host.ts'

const HostContext = createContext<Host | null>(null)

/** Gives the console the place it runs in. */
export function HostProvider({ host, children }: { host: Host; children: ReactNode }) {
  return <HostContext value={host}>{children}</HostContext>
}

/** The place the console runs in. */
export function useHost(): Host {
  const host = use(HostContext)
  if (host === null) throw new Error('the console is mounted without a host')
  return host
}
