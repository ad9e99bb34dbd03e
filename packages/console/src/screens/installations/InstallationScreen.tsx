import { Screen } from '../../parts/Screen.tsx'

export function InstallationScreen() {
  return <Screen title="InstallationScreen">{null}</Screen>
}
