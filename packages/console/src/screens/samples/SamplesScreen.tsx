import { useQuery } from '@tanstack/react-query'
import { Screen } from '../../parts/Screen.tsx'
import { StateView } from '../../parts/state/StateView.tsx'
import { ChooseSample } from './ChooseSample.tsx'
import { SampleDetail } from './detail/SampleDetail.tsx'
import { SampleList } from './list/SampleList.tsx'
import { samplesQuery } from './queries.ts'
import classes from './samples.module.css'
import { useSamplesAddress } from './use-samples-address.ts'

/** A realistic delivery of each event, to look at, to change and to send. */
export function SamplesScreen() {
  const address = useSamplesAddress()
  const query = useQuery(samplesQuery())
  return (
    <Screen title="Samples" hint="Send any of the events through the whole intake" layout="fill">
      <StateView query={query} what="samples">
        {({ items }) => (
          <div className={classes.screen} data-chosen={address.event !== null || undefined}>
            <SampleList
              samples={items}
              event={address.event}
              find={address.find}
              onFind={address.setFind}
              onChoose={address.choose}
            />
            {address.event === null ? (
              <ChooseSample samples={items} onChoose={address.choose} />
            ) : (
              <SampleDetail
                key={address.event}
                event={address.event}
                workspace={address.workspace}
                onWorkspace={address.setWorkspace}
                onBack={() => address.choose(null)}
              />
            )}
          </div>
        )}
      </StateView>
    </Screen>
  )
}
