import { getRouteApi } from '@tanstack/react-router'
import type { DeliveriesSearch, DeliveryTab } from '../../router-search.ts'

const route = getRouteApi('/shell/deliveries')

/** What the address says about this screen, and how to change it. */
export interface DeliveryAddress {
  filter: string
  openId: string | null
  tab: DeliveryTab
  paused: boolean
  setFilter: (filter: string) => void
  /** Opening another delivery while one is open replaces the entry in the history: Back closes the panel. */
  open: (id: string) => void
  close: () => void
  setTab: (tab: DeliveryTab) => void
  setPaused: (paused: boolean) => void
}

/** The address is the state: reloading, sharing and going back keep all of it. */
export function useDeliveryAddress(): DeliveryAddress {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: Partial<DeliveriesSearch>, replace: boolean) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace })
  return {
    filter: search.filter ?? '',
    openId: search.delivery ?? null,
    tab: search.tab ?? 'overview',
    paused: search.paused ?? false,
    setFilter: (filter) => change({ filter: filter === '' ? undefined : filter }, false),
    open: (id) => change({ delivery: id }, search.delivery !== undefined),
    close: () => change({ delivery: undefined, tab: undefined }, false),
    setTab: (tab) => change({ tab: tab === 'overview' ? undefined : tab }, true),
    setPaused: (paused) => change({ paused: paused || undefined }, true),
  }
}
