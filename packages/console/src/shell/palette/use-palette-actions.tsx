import { eventNames } from '@clockhouse/core/events'
import { useMantineColorScheme } from '@mantine/core'
import type { SpotlightActionData, SpotlightActionGroupData } from '@mantine/spotlight'
import { IconFlask, IconInbox } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { formatEvent, shortenId } from '../../parts/format.ts'
import { useMay } from '../../session/session-query.ts'
import { places } from '../places.ts'
import { appearances } from '../ThemeMenu.tsx'
import { findDeliveryId } from './find-delivery-id.ts'
import { useSendSample } from './use-send-sample.ts'

/** Everything that the palette offers for what was typed so far. */
export function usePaletteActions(query: string): SpotlightActionGroupData[] {
  const groups = [useOpenDelivery(query), useGoTo(), useSamples(query), useAppearance()]
  return groups.filter((group) => group.actions.length > 0)
}

function useOpenDelivery(query: string): SpotlightActionGroupData {
  const navigate = useNavigate()
  const id = findDeliveryId(query)
  const open: SpotlightActionData[] =
    id === null
      ? []
      : [
          {
            id: `open ${id}`,
            label: `Open delivery ${shortenId(id)}`,
            description: id,
            keywords: [query],
            leftSection: <IconInbox size={18} stroke={1.6} />,
            onClick: () => void navigate({ to: '/deliveries', search: { delivery: id } }),
          },
        ]
  return { group: 'Delivery', actions: open }
}

function useGoTo(): SpotlightActionGroupData {
  const navigate = useNavigate()
  const actions = places.map(({ to, title, about, icon: Icon }) => ({
    id: `go ${to}`,
    label: title,
    description: about,
    leftSection: <Icon size={18} stroke={1.6} />,
    onClick: () => void navigate({ to }),
  }))
  return { group: 'Go to', actions }
}

/** The samples come only once something is typed: fifty of them would bury the rest. */
function useSamples(query: string): SpotlightActionGroupData {
  const send = useSendSample()
  const maySend = useMay('operator')
  const names = maySend && query.trim().length > 1 ? eventNames : []
  const actions = names.map((event) => ({
    id: `send ${event}`,
    label: `Send sample ${formatEvent(event)}`,
    keywords: [event, event.toLowerCase()],
    leftSection: <IconFlask size={18} stroke={1.6} />,
    onClick: () => send(event),
  }))
  return { group: 'Send a sample through the intake', actions }
}

function useAppearance(): SpotlightActionGroupData {
  const { setColorScheme } = useMantineColorScheme()
  const actions = appearances.map(({ scheme, title, icon: Icon }) => ({
    id: `appearance ${scheme}`,
    label: `Appearance: ${title.toLowerCase()}`,
    keywords: ['theme', 'colour', 'color'],
    leftSection: <Icon size={18} stroke={1.6} />,
    onClick: () => setColorScheme(scheme),
  }))
  return { group: 'Appearance', actions }
}
