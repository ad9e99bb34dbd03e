import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { EmptyState } from '../../../parts/state/EmptyState.tsx'
import { StateView } from '../../../parts/state/StateView.tsx'
import classes from '../installations.module.css'
import { lifecycleQuery } from '../queries.ts'
import { LifecycleItem } from './LifecycleItem.tsx'

const route = getRouteApi('/shell/installations/$id')

/** The life of an installation, newest first; each call unfolds to what was sent. */
export function LifecycleTab({ id }: { id: string }) {
  const query = useInfiniteQuery(lifecycleQuery(id))
  const { event } = route.useSearch()
  const navigate = route.useNavigate()
  const unfold = (next: string | undefined) =>
    void navigate({ search: { tab: 'lifecycle', event: next }, replace: true })
  const calls = query.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <StateView
      query={query}
      what="lifecycle events"
      empty={() =>
        calls.length === 0 ? (
          <EmptyState title="No lifecycle event yet">
            Clockify calls when the add-on is installed, switched on or off, when its settings change and when
            it is removed.
          </EmptyState>
        ) : null
      }
    >
      {() => (
        <>
          <ol className={classes.timeline}>
            {calls.map((call) => (
              <LifecycleItem
                key={call.id}
                call={call}
                open={call.id === event}
                onToggle={() => unfold(call.id === event ? undefined : call.id)}
              />
            ))}
          </ol>
          {query.hasNextPage && (
            <Button
              variant="default"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              Earlier events
            </Button>
          )}
        </>
      )}
    </StateView>
  )
}
