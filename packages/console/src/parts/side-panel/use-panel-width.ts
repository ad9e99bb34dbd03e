import { useLocalStorage } from '@mantine/hooks'

/** The narrowest and widest that a panel can be, in px. */
export const PANEL_LIMITS = { min: 360, max: 1100 } as const

/** The width of a panel, remembered in this browser under its name. */
export function usePanelWidth(name: string): [number, (width: number) => void] {
  const [stored, store] = useLocalStorage({
    key: `clockhouse.panel.${name}`,
    defaultValue: 560,
    getInitialValueInEffect: false,
  })
  return [clampWidth(Number(stored)), (width) => store(clampWidth(width))]
}

const clampWidth = (width: number): number =>
  Number.isFinite(width) ? Math.round(Math.min(PANEL_LIMITS.max, Math.max(PANEL_LIMITS.min, width))) : 560
