import {
  IconChecklist,
  IconFlask,
  IconHome2,
  IconInbox,
  IconPlugConnected,
  IconShieldX,
  type TablerIcon,
} from '@tabler/icons-react'

/** A screen that the navigation, the palette and the keys lead to. */
export interface Place {
  to: '/' | '/installations' | '/deliveries' | '/quarantine' | '/samples' | '/coverage'
  title: string
  /** What is there, for the palette. */
  about: string
  icon: TablerIcon
  /** The second key after `g`. */
  key: string
}

/** The screens, in the order of the navigation. */
export const places: readonly Place[] = [
  { to: '/', title: 'Overview', about: 'Is everything all right?', icon: IconHome2, key: 'o' },
  {
    to: '/deliveries',
    title: 'Deliveries',
    about: 'Everything that was received, live',
    icon: IconInbox,
    key: 'd',
  },
  {
    to: '/installations',
    title: 'Installations',
    about: 'Workspaces that have the add-on',
    icon: IconPlugConnected,
    key: 'i',
  },
  { to: '/quarantine', title: 'Quarantine', about: 'What was refused, and why', icon: IconShieldX, key: 'q' },
  { to: '/samples', title: 'Samples', about: 'Send any of the 50 events', icon: IconFlask, key: 's' },
  { to: '/coverage', title: 'Coverage', about: 'The 50 events at a glance', icon: IconChecklist, key: 'c' },
]
