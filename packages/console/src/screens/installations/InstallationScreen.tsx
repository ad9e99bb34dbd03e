import { Button, Tabs } from '@mantine/core'
import { IconArrowLeft, IconInbox } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Screen } from '../../parts/Screen.tsx'
import { StateView } from '../../parts/state/StateView.tsx'
import { INSTALLATION_TABS, type InstallationTab } from '../../router-search.ts'
import { IdentityTab } from './detail/IdentityTab.tsx'
import { InstallationHead } from './detail/InstallationHead.tsx'
import { LifecycleTab } from './detail/LifecycleTab.tsx'
import { SettingsTab } from './detail/SettingsTab.tsx'
import { WebhooksTab } from './detail/WebhooksTab.tsx'
import classes from './installations.module.css'
import { type InstallationDetail, installationQuery } from './queries.ts'

const route = getRouteApi('/shell/installations/$id')

const TITLES = {
  webhooks: 'Webhooks',
  lifecycle: 'Lifecycle',
  identity: 'Token and identity',
  settings: 'Settings',
} as const satisfies Record<InstallationTab, string>

/** One installation: its state, its webhooks, its life, who it is, and what it was told. */
export function InstallationScreen() {
  const { id } = route.useParams()
  const query = useQuery(installationQuery(id))
  return (
    <Screen title="Installation" layout="fill" actions={<Ways id={id} />}>
      <StateView query={query} what="details">
        {(installation) => (
          <>
            <InstallationHead installation={installation} />
            <InstallationTabs installation={installation} />
          </>
        )}
      </StateView>
    </Screen>
  )
}

function Ways({ id }: { id: string }) {
  return (
    <>
      <Button
        component={Link}
        to="/installations"
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={14} aria-hidden="true" />}
      >
        All installations
      </Button>
      <Button
        renderRoot={(props) => <Link {...props} to="/deliveries" search={{ filter: `installation:${id}` }} />}
        variant="default"
        leftSection={<IconInbox size={14} aria-hidden="true" />}
      >
        Its deliveries
      </Button>
    </>
  )
}

function InstallationTabs({ installation }: { installation: InstallationDetail }) {
  const { tab = 'webhooks' } = route.useSearch()
  const navigate = route.useNavigate()
  const choose = (value: string | null) => {
    const chosen = INSTALLATION_TABS.find((one) => one === value)
    void navigate({ search: chosen === 'webhooks' ? {} : { tab: chosen }, replace: true })
  }
  return (
    <Tabs value={tab} onChange={choose} className={classes.tabs}>
      <Tabs.List className={classes.tabList}>
        {INSTALLATION_TABS.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {TITLES[one]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {INSTALLATION_TABS.map((one) => (
        <Tabs.Panel
          key={one}
          value={one}
          className={classes.panel}
          data-fill={one === 'webhooks' || undefined}
        >
          <TabContent tab={one} installation={installation} />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

function TabContent({ tab, installation }: { tab: InstallationTab; installation: InstallationDetail }) {
  if (tab === 'webhooks') return <WebhooksTab id={installation.id} />
  if (tab === 'lifecycle') return <LifecycleTab id={installation.id} />
  if (tab === 'identity') return <IdentityTab installation={installation} />
  return <SettingsTab settings={installation.settings} />
}
