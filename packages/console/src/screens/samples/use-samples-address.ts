import { getRouteApi } from '@tanstack/react-router'
import type { SamplesSearch } from '../../router-search.ts'

const route = getRouteApi('/shell/samples')

/** What the address says about this screen, and how to change it. */
export function useSamplesAddress() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: SamplesSearch, replace: boolean) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace })
  return {
    event: search.event ?? null,
    find: search.find ?? '',
    workspace: search.workspace ?? null,
    choose: (event: string | null) =>
      change({ event: event ?? undefined }, search.event !== undefined && event !== null),
    setFind: (find: string) => change({ find: find === '' ? undefined : find }, true),
    setWorkspace: (workspace: string | null) => change({ workspace: workspace ?? undefined }, true),
  }
}
