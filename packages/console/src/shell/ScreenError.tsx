import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { Screen } from '../parts/Screen.tsx'
import { ErrorState } from '../parts/state/ErrorState.tsx'

/** A screen that broke: says so in its place, while the rest of the console goes on. */
export function ScreenError({ error }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <Screen title="Something broke">
      <ErrorState error={error} onRetry={() => void router.invalidate()} />
    </Screen>
  )
}
