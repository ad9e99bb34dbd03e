import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useLiveFeed } from '../live/use-live-feed.ts'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Navigation } from './Navigation.tsx'
import { places } from './places.ts'
import { StatusBar } from './StatusBar.tsx'
import classes from './shell.module.css'
import { Tools } from './Tools.tsx'
import { TopBar } from './TopBar.tsx'
import { VerificationBanner } from './VerificationBanner.tsx'

const CommandPalette = lazy(() =>
  import('./palette/CommandPalette.tsx').then((file) => ({ default: file.CommandPalette })),
)
const KeyboardHelp = lazy(() => import('./KeyboardHelp.tsx').then((file) => ({ default: file.KeyboardHelp })))

/** What stands around every screen. */
export function Shell() {
  useLiveFeed()
  const palette = useLateDialog()
  const help = useLateDialog()
  useHotkeys([['mod+K', palette.open]], [], true)
  useGoToKeys(help.open)
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        Skip to the content
      </a>
      <TopBar onPalette={palette.open} onHelp={help.open} />
      <div className={classes.side}>
        <Navigation />
        <Tools onPalette={palette.open} onHelp={help.open} />
      </div>
      <main id="main" tabIndex={-1} className={classes.main}>
        <VerificationBanner />
        <div className={classes.screen}>
          <Outlet />
        </div>
      </main>
      <StatusBar />
      <Suspense>
        {palette.wanted && <CommandPalette opened={palette.opened} onClose={palette.close} />}
        {help.wanted && <KeyboardHelp opened={help.opened} onClose={help.close} />}
      </Suspense>
    </div>
  )
}

/** A dialog whose code is loaded when it is first asked for. */
function useLateDialog() {
  const [opened, dialog] = useDisclosure(false)
  const [wanted, setWanted] = useState(false)
  const open = () => {
    setWanted(true)
    dialog.open()
  }
  return { opened, wanted, open, close: dialog.close }
}

function useGoToKeys(openHelp: () => void): void {
  const navigate = useNavigate()
  const goTo = places.map(({ key, to }) => [`g ${key}`, () => void navigate({ to })] as const)
  useKeys({ ...Object.fromEntries(goTo), '?': openHelp })
}
