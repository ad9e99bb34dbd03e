import '@mantine/spotlight/styles.layer.css'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import classes from './palette.module.css'
import { usePaletteActions } from './use-palette-actions.tsx'

const [store, palette] = createSpotlight()

/** Finds and does: screens, deliveries by id, samples, appearance. */
export function CommandPalette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [query, setQuery] = useState('')
  const actions = usePaletteActions(query)
  useEffect(() => {
    if (opened) palette.open()
    else palette.close()
  }, [opened])
  return (
    <Spotlight
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={onClose}
      actions={actions}
      limit={12}
      scrollable
      maxHeight={420}
      nothingFound="Nothing is called that. Try a screen, an event, or paste a delivery’s id."
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.6} aria-hidden="true" />,
        placeholder: 'Go to, open dlv_…, send a sample',
        'aria-label': 'Find and do',
      }}
      classNames={{ content: classes.content ?? '', actionsGroup: classes.group ?? '' }}
      attributes={{ content: { 'aria-label': 'Find and do' } }}
      overlayProps={{ backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 120 }}
    />
  )
}
