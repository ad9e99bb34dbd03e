import { useLocalStorage } from '@mantine/hooks'

/**
 * Whether single keys (`j`, `/`, `g d`) act wherever the focus is. People who speak to their computer, or whose hands
 * shake, can switch them off (WCAG 2.1.4); keys inside a focused table stay.
 */
export function useKeyPreference(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useLocalStorage({
    key: 'clockhouse.keys',
    defaultValue: true,
    getInitialValueInEffect: false,
  })
  return [on, setOn]
}
