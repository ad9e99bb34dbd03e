import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { HostProvider } from './host/HostProvider.tsx'
import type { Host } from './host/host.ts'
import { styleNonce } from './host/style-nonce.ts'
import type { createConsoleRouter } from './router.tsx'
import { cssVariables, theme } from './theme/theme.ts'

interface AppProps {
  host: Host
  queryClient: QueryClient
  router: ReturnType<typeof createConsoleRouter>
}

/** The whole console: theme, host, data and addresses around the screens. */
export function App({ host, queryClient, router }: AppProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce ?? ''}
    >
      <HostProvider host={host}>
        <QueryClientProvider client={queryClient}>
          <Notifications position="bottom-right" limit={4} className="ch-notices" />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </HostProvider>
    </MantineProvider>
  )
}
