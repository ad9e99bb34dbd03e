import { SegmentedControl, Skeleton } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { StateView } from '../../../parts/state/StateView.tsx'
import { ACTIVITY_WINDOWS, type ActivityWindow } from '../../../router-search.ts'
import { activityQuery } from '../queries.ts'
import { Section } from '../Section.tsx'
import { ActivityChart } from './ActivityChart.tsx'

const TITLES = { hour: 'Hour', day: 'Day', week: 'Week' } as const satisfies Record<ActivityWindow, string>

/** How busy it was in the last hour, day or week. */
export function ActivitySection() {
  const { window = 'hour' } = useSearch({ strict: false })
  const navigate = useNavigate()
  const query = useQuery({ ...activityQuery(window), placeholderData: keepPreviousData })
  const choose = (chosen: ActivityWindow) =>
    void navigate({ to: '.', search: { window: chosen === 'hour' ? undefined : chosen }, replace: true })
  return (
    <Section
      title="Activity"
      actions={
        <SegmentedControl
          size="xs"
          aria-label="Span of the chart"
          value={window}
          data={ACTIVITY_WINDOWS.map((value) => ({ value, label: TITLES[value] }))}
          onChange={choose}
        />
      }
    >
      <StateView query={query} what="figures" skeleton={<Skeleton height={196} />}>
        {(activity) => <ActivityChart activity={activity} />}
      </StateView>
    </Section>
  )
}
