import { Screen } from '../../parts/Screen.tsx'

export function OverviewScreen() {
  return <Screen title="OverviewScreen">{null}</Screen>
}
