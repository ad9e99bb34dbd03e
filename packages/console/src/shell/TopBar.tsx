import { ActionIcon, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { Logo } from './Logo.tsx'
import { Navigation } from './Navigation.tsx'
import classes from './shell.module.css'
import { Tools } from './Tools.tsx'

interface TopBarProps {
  onPalette: () => void
  onHelp: () => void
}

/** Narrow screens: the navigation waits in a drawer. */
export function TopBar({ onPalette, onHelp }: TopBarProps) {
  const [open, { open: show, close }] = useDisclosure(false)
  const closing = (action: () => void) => () => {
    close()
    action()
  }
  return (
    <header className={classes.top}>
      <ActionIcon size="lg" aria-label="Screens" aria-expanded={open} onClick={show}>
        <IconMenu2 size={20} aria-hidden="true" />
      </ActionIcon>
      <Link to="/" className={classes.brand}>
        <Logo />
        <span>Clockhouse</span>
      </Link>
      <ActionIcon size="lg" ml="auto" aria-label="Find and do" onClick={onPalette}>
        <IconSearch size={19} aria-hidden="true" />
      </ActionIcon>
      <Drawer
        opened={open}
        onClose={close}
        size={260}
        title="Screens"
        padding="sm"
        // The page has its banner already.
        attributes={{ header: { role: 'none' } }}
      >
        <div className={classes.drawer}>
          <Navigation onGo={close} />
          <Tools onPalette={closing(onPalette)} onHelp={closing(onHelp)} />
        </div>
      </Drawer>
    </header>
  )
}
