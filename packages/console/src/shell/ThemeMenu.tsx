import { type MantineColorScheme, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import classes from './shell.module.css'

/** The appearances that can be chosen. */
export const appearances = [
  { scheme: 'light', title: 'Light', icon: IconSun },
  { scheme: 'dark', title: 'Dark', icon: IconMoon },
  { scheme: 'auto', title: 'As the system', icon: IconDeviceDesktop },
] as const satisfies readonly { scheme: MantineColorScheme; title: string; icon: typeof IconSun }[]

/** Light, dark, or what the system says. */
export function ThemeMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const chosen = appearances.find(({ scheme }) => scheme === colorScheme) ?? appearances[2]
  return (
    <Menu
      position="right-end"
      width={180}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <UnstyledButton
          className={classes.tool}
          title="Appearance"
          aria-label={`Appearance: ${chosen.title}`}
        >
          <chosen.icon size={18} stroke={1.6} aria-hidden="true" />
          <span className={classes.word}>Appearance</span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {appearances.map(({ scheme, title, icon: Icon }) => (
          <Menu.RadioItem
            key={scheme}
            value={scheme}
            checked={scheme === colorScheme}
            checkIcon={<IconCheck size={14} aria-hidden="true" />}
            rightSection={<Icon size={15} aria-hidden="true" />}
            closeMenuOnClick
            onChange={() => setColorScheme(scheme)}
          >
            {title}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
