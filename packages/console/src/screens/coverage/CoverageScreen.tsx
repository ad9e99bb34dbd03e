import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Screen } from '../../parts/Screen.tsx'
import { StateView } from '../../parts/state/StateView.tsx'
import type { CoverageView } from '../../router-search.ts'
import { CoverageFilter } from './CoverageFilter.tsx'
import { CoverageGrid } from './CoverageGrid.tsx'
import { coverageCounts } from './coverage-view.ts'
import { coverageQuery } from './queries.ts'

const route = getRouteApi('/shell/coverage')

/** The official events at one glance: declared, received, tried. */
export function CoverageScreen() {
  const { show = 'all', find = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(coverageQuery())
  const look = (next: { show?: CoverageView; find?: string }) =>
    void navigate({
      search: (before) => {
        const wanted = { ...before, ...next }
        return {
          show: wanted.show === 'all' ? undefined : wanted.show,
          find: wanted.find === '' ? undefined : wanted.find,
        }
      },
      replace: next.find !== undefined,
    })
  const items = query.data?.items ?? []
  return (
    <Screen
      title="Coverage"
      hint={
        query.data !== undefined && (
          <Met received={items.filter(({ count }) => count > 0).length} of={items.length} />
        )
      }
      actions={<CoverageFilter counts={coverageCounts(items)} show={show} find={find} onLook={look} />}
    >
      <StateView query={query} what="events">
        {(coverage) => (
          <CoverageGrid
            coverage={coverage}
            show={show}
            find={find}
            onShowAll={() => look({ show: 'all', find: '' })}
          />
        )}
      </StateView>
    </Screen>
  )
}

function Met({ received, of }: { received: number; of: number }) {
  return (
    <span className="ch-numbers">
      {received} of {of} events were received
    </span>
  )
}
