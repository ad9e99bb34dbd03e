import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** Greys with a slight warmth, from paper to ink. */
const stone: MantineColorsTuple = [
  '#faf9f7',
  '#f4f2ee',
  '#e8e5df',
  '#d9d5cd',
  '#bdb7ad',
  '#938c81',
  '#6b655c',
  '#524d46',
  '#33302b',
  '#1f1d1a',
]

/** The same greys for dark surfaces: index 0 is text, 7 is the page. */
const night: MantineColorsTuple = [
  '#e9e6e1',
  '#d0ccc5',
  '#aaa49b',
  '#8f897f',
  '#45413b',
  '#35322e',
  '#282623',
  '#191816',
  '#141311',
  '#0f0e0d',
]

/** The one accent: ink blue. */
const ink: MantineColorsTuple = [
  '#eef2ff',
  '#dde5ff',
  '#bccafb',
  '#98adf6',
  '#7591ef',
  '#5877e6',
  '#3d62d9',
  '#3152bd',
  '#274299',
  '#1d3275',
]

/** Text and tint of each state in light and dark; every text colour holds 4.5:1 on its tint and on the page. */
const states = {
  ok: { light: ['#1b6b3f', '#e5f3e9'], dark: ['#83d3a4', '#17301f'] },
  waiting: { light: ['#835400', '#fbf0d9'], dark: ['#e7bd69', '#33280f'] },
  failed: { light: ['#ad2419', '#fcebe8'], dark: ['#ff9e92', '#3d1c18'] },
  refused: { light: ['#962b68', '#f9e8f1'], dark: ['#f09fca', '#391a2c'] },
  synthetic: { light: ['#5a41b4', '#eeeafc'], dark: ['#bcabff', '#282045'] },
} as const

const ONE_RADIUS = '6px'

/** Everything that colours and measures the console; no colour or size is written elsewhere. */
export const theme = createTheme({
  colors: { gray: stone, dark: night, ink },
  primaryColor: 'ink',
  primaryShade: { light: 6, dark: 6 },
  white: '#ffffff',
  black: '#1f1d1a',
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontFamilyMonospace: '"JetBrains Mono Variable", ui-monospace, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: ONE_RADIUS, sm: ONE_RADIUS, md: ONE_RADIUS, lg: ONE_RADIUS, xl: ONE_RADIUS },
  defaultRadius: 'md',
  breakpoints: { xs: '30em', sm: '40em', md: '62em', lg: '75em', xl: '100em' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '18px', lineHeight: '1.35' },
      h2: { fontSize: '15px', lineHeight: '1.4' },
      h3: { fontSize: '13px', lineHeight: '1.45' },
    },
  },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, transitionProps: { duration: 120 } } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm' } },
    Modal: {
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        overlayProps: { backgroundOpacity: 0.35 },
      },
    },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Pill: { defaultProps: { radius: 'md' } },
    Tabs: { defaultProps: { keepMounted: false }, styles: { tab: { paddingBlock: '9px' } } },
  },
})

/** The console's own variables (`--ch-…`), beside Mantine's. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--ch-radius': ONE_RADIUS,
    '--ch-row': '34px',
    '--ch-bar': '48px',
    '--ch-status-bar': '26px',
    '--ch-alarm': '#a8241b',
    '--ch-move': '160ms cubic-bezier(0.2, 0, 0, 1)',
  },
  light: {
    ...surface('#faf9f7', '#ffffff', '#f4f2ee', '#e8e5df', '#d9d5cd'),
    ...text('#1f1d1a', '#5f5951', '#6b655c', '#3152bd'),
    '--ch-selected': '#eaeffd',
    '--ch-float-shadow': '0 8px 28px rgb(31 29 26 / 0.14), 0 1px 3px rgb(31 29 26 / 0.10)',
    '--mantine-color-body': '#faf9f7',
    '--mantine-color-default-border': '#d9d5cd',
    '--mantine-color-text': '#1f1d1a',
    '--mantine-color-dimmed': '#5f5951',
    '--mantine-color-placeholder': '#6b655c',
    '--mantine-color-error': states.failed.light[0],
    '--mantine-color-anchor': '#3152bd',
    ...stateVariables('light'),
  },
  dark: {
    ...surface('#191816', '#1f1e1b', '#282623', '#302d2a', '#45413b'),
    ...text('#e9e6e1', '#aaa49b', '#9c968c', '#a3b8ff'),
    '--ch-selected': '#232b45',
    '--ch-float-shadow': '0 8px 28px rgb(0 0 0 / 0.5), 0 0 0 1px rgb(255 255 255 / 0.04)',
    '--mantine-color-body': '#191816',
    '--mantine-color-default': '#1f1e1b',
    '--mantine-color-default-border': '#45413b',
    '--mantine-color-text': '#e9e6e1',
    '--mantine-color-dimmed': '#aaa49b',
    '--mantine-color-placeholder': '#9c968c',
    '--mantine-color-error': states.failed.dark[0],
    '--mantine-color-anchor': '#a3b8ff',
    ...stateVariables('dark'),
  },
})

const surface = (page: string, raised: string, sunken: string, hairline: string, line: string) => ({
  '--ch-page': page,
  '--ch-surface': raised,
  '--ch-sunken': sunken,
  '--ch-hairline': hairline,
  '--ch-line': line,
})

const text = (full: string, dim: string, faint: string, accent: string) => ({
  '--ch-text': full,
  '--ch-dim': dim,
  '--ch-faint': faint,
  '--ch-accent': accent,
})

function stateVariables(scheme: 'light' | 'dark'): Record<string, string> {
  const variables: Record<string, string> = {}
  for (const [name, colours] of Object.entries(states)) {
    variables[`--ch-${name}`] = colours[scheme][0]
    variables[`--ch-${name}-tint`] = colours[scheme][1]
  }
  return variables
}
