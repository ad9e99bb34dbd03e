import { useQuery } from '@tanstack/react-query'
import { Screen } from '../../parts/Screen.tsx'
import { StateView } from '../../parts/state/StateView.tsx'
import { statusQuery } from '../../shell/status-query.ts'
import { AttentionSection } from './AttentionSection.tsx'
import { ActivitySection } from './activity/ActivitySection.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { Health } from './Health.tsx'
import { LatestSection } from './LatestSection.tsx'
import { OverviewSkeleton } from './OverviewSkeleton.tsx'
import classes from './overview.module.css'
import { Tiles } from './Tiles.tsx'

/** Is everything all right, how busy is it, and what happened last. */
export function OverviewScreen() {
  const status = useQuery(statusQuery())
  return (
    <Screen title="Overview">
      <StateView query={status} what="figures" skeleton={<OverviewSkeleton />}>
        {(data) => (
          <div className={classes.screen}>
            <Health status={data} />
            <FirstSteps status={data} />
            <Tiles status={data} />
            <ActivitySection />
            <div className={classes.columns}>
              <LatestSection />
              <AttentionSection />
            </div>
          </div>
        )}
      </StateView>
    </Screen>
  )
}
