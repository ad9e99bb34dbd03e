import { Screen } from '../../parts/Screen.tsx'

export function InstallationsScreen() {
  return <Screen title="InstallationsScreen">{null}</Screen>
}
