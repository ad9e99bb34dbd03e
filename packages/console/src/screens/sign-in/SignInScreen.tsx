import { Screen } from '../../parts/Screen.tsx'

export function SignInScreen() {
  return <Screen title="SignInScreen">{null}</Screen>
}
