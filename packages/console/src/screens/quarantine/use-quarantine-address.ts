import { getRouteApi } from '@tanstack/react-router'
import type { QuarantineSearch, RefusalTab } from '../../router-search.ts'

const route = getRouteApi('/shell/quarantine')

/** What the address says about this screen, and how to change it. */
export function useQuarantineAddress() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: QuarantineSearch, replace: boolean) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace })
  return {
    reason: search.reason ?? null,
    openId: search.request ?? null,
    tab: search.tab ?? 'why',
    setReason: (reason: string | null) => change({ reason: reason ?? undefined }, false),
    /** Opening another one while one is open replaces the entry in the history: Back closes the panel. */
    open: (id: string) => change({ request: id }, search.request !== undefined),
    close: () => change({ request: undefined, tab: undefined }, false),
    setTab: (tab: RefusalTab) => change({ tab: tab === 'why' ? undefined : tab }, true),
  }
}
