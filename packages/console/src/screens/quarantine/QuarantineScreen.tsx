import { Screen } from '../../parts/Screen.tsx'

export function QuarantineScreen() {
  return <Screen title="QuarantineScreen">{null}</Screen>
}
