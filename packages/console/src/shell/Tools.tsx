import { UnstyledButton } from '@mantine/core'
import { IconKeyboard, IconSearch } from '@tabler/icons-react'
import { Kbd } from '../parts/Kbd.tsx'
import { SignOut } from './SignOut.tsx'
import classes from './shell.module.css'
import { ThemeMenu } from './ThemeMenu.tsx'

interface ToolsProps {
  onPalette: () => void
  onHelp: () => void
}

/** What is at hand on every screen: the palette, the keys, the appearance, the way out. */
export function Tools({ onPalette, onHelp }: ToolsProps) {
  return (
    <section className={classes.tools} aria-label="Tools">
      <UnstyledButton className={classes.tool} title="Find and do (mod+K)" onClick={onPalette}>
        <IconSearch size={18} stroke={1.6} aria-hidden="true" />
        <span className={classes.word}>Find and do</span>
        <span className={classes.toolKeys} aria-hidden="true">
          <Kbd keys="mod+K" />
        </span>
      </UnstyledButton>
      <UnstyledButton className={classes.tool} title="Keyboard (?)" onClick={onHelp}>
        <IconKeyboard size={18} stroke={1.6} aria-hidden="true" />
        <span className={classes.word}>Keyboard</span>
        <span className={classes.toolKeys} aria-hidden="true">
          <Kbd keys="?" />
        </span>
      </UnstyledButton>
      <ThemeMenu />
      <SignOut />
    </section>
  )
}
