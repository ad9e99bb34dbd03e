import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import {
  CoverageSearch,
  DeliveriesSearch,
  InstallationSearch,
  InstallationsSearch,
  OverviewSearch,
  QuarantineSearch,
  SamplesSearch,
  SignInSearch,
} from './router-search.ts'
import { requireSession } from './session/require-session.ts'
import { NotFound } from './shell/NotFound.tsx'
import { ScreenPending, ShellPending } from './shell/Pending.tsx'
import { ScreenError } from './shell/ScreenError.tsx'
import { Shell } from './shell/Shell.tsx'

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
})

/** Everything but the sign-in page stands inside the shell and needs a session. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  pendingComponent: ShellPending,
  errorComponent: ScreenError,
  notFoundComponent: NotFound,
  beforeLoad: ({ context, location }) => requireSession(context.queryClient, location.href),
})

const overview = createRoute({
  getParentRoute: () => shell,
  path: '/',
  validateSearch: OverviewSearch,
  component: lazyRouteComponent(() => import('./screens/overview/OverviewScreen.tsx'), 'OverviewScreen'),
})

/** The page that Clockify shows in its sidebar: the same application, narrow. */
const component = createRoute({
  getParentRoute: () => shell,
  path: '/component',
  validateSearch: OverviewSearch,
  component: lazyRouteComponent(() => import('./screens/overview/OverviewScreen.tsx'), 'OverviewScreen'),
})

const installations = createRoute({
  getParentRoute: () => shell,
  path: '/installations',
  validateSearch: InstallationsSearch,
  component: lazyRouteComponent(
    () => import('./screens/installations/InstallationsScreen.tsx'),
    'InstallationsScreen',
  ),
})

const installation = createRoute({
  getParentRoute: () => shell,
  path: '/installations/$id',
  validateSearch: InstallationSearch,
  component: lazyRouteComponent(
    () => import('./screens/installations/InstallationScreen.tsx'),
    'InstallationScreen',
  ),
})

const deliveries = createRoute({
  getParentRoute: () => shell,
  path: '/deliveries',
  validateSearch: DeliveriesSearch,
  component: lazyRouteComponent(
    () => import('./screens/deliveries/DeliveriesScreen.tsx'),
    'DeliveriesScreen',
  ),
})

const quarantine = createRoute({
  getParentRoute: () => shell,
  path: '/quarantine',
  validateSearch: QuarantineSearch,
  component: lazyRouteComponent(
    () => import('./screens/quarantine/QuarantineScreen.tsx'),
    'QuarantineScreen',
  ),
})

const samples = createRoute({
  getParentRoute: () => shell,
  path: '/samples',
  validateSearch: SamplesSearch,
  component: lazyRouteComponent(() => import('./screens/samples/SamplesScreen.tsx'), 'SamplesScreen'),
})

const coverage = createRoute({
  getParentRoute: () => shell,
  path: '/coverage',
  validateSearch: CoverageSearch,
  component: lazyRouteComponent(() => import('./screens/coverage/CoverageScreen.tsx'), 'CoverageScreen'),
})

/** Any other address, told inside the shell. */
const elsewhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFound })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: SignInSearch,
  component: lazyRouteComponent(() => import('./screens/sign-in/SignInScreen.tsx'), 'SignInScreen'),
})

const routeTree = root.addChildren([
  shell.addChildren([
    overview,
    component,
    installations,
    installation,
    deliveries,
    quarantine,
    samples,
    coverage,
    elsewhere,
  ]),
  signIn,
])

/** The console's addresses, all below `/ui`. */
export function createConsoleRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    basepath: '/ui',
    context: { queryClient },
    defaultPreload: 'intent',
    defaultErrorComponent: ScreenError,
    defaultPendingComponent: ScreenPending,
    // The frame at once, and no longer than needed.
    defaultPendingMs: 50,
    defaultPendingMinMs: 0,
    scrollRestoration: false,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>
  }
}
