import { Screen } from '../../parts/Screen.tsx'

export function SamplesScreen() {
  return <Screen title="SamplesScreen">{null}</Screen>
}
