import { Screen } from '../../parts/Screen.tsx'

export function DeliveriesScreen() {
  return <Screen title="DeliveriesScreen">{null}</Screen>
}
