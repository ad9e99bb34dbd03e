import { ActionIcon, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import type { CSSProperties, ReactNode } from 'react'
import { useEscape } from '../keys/use-escape.ts'
import { ResizeHandle } from './ResizeHandle.tsx'
import classes from './side-panel.module.css'
import { usePanelWidth } from './use-panel-width.ts'

interface SidePanelProps {
  /** What is open: the panel's heading. */
  title: ReactNode
  /** The same for screen readers, in words. */
  label: string
  /** Remembers the width under this name. */
  name: string
  onClose: () => void
  /** Buttons beside the heading. */
  actions?: ReactNode
  children: ReactNode
}

/** Below this width of the window a panel covers the list instead of standing beside it. */
const NARROW = '(width < 900px)'

/** What is open, beside the list that stays in sight; a full-width sheet where there is no room. Esc closes it. */
export function SidePanel(props: SidePanelProps) {
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false })
  return narrow ? <Sheet {...props} /> : <Beside {...props} />
}

function Beside({ title, label, name, onClose, actions, children }: SidePanelProps) {
  const [width, setWidth] = usePanelWidth(name)
  useEscape(onClose)
  return (
    <>
      <ResizeHandle width={width} onResize={setWidth} />
      <aside
        className={classes.panel}
        style={{ '--panel-width': `${width}px` } as CSSProperties}
        aria-label={label}
      >
        <Head title={title} actions={actions} onClose={onClose} />
        <div className={classes.content}>{children}</div>
      </aside>
    </>
  )
}

function Sheet({ title, label, onClose, actions, children }: SidePanelProps) {
  return (
    <Drawer.Root opened onClose={onClose} position="right" size="100%" transitionProps={{ duration: 160 }}>
      <Drawer.Content aria-label={label} className={classes.sheet}>
        <Head title={title} actions={actions} onClose={onClose} />
        <div className={classes.content}>{children}</div>
      </Drawer.Content>
    </Drawer.Root>
  )
}

function Head({ title, actions, onClose }: Pick<SidePanelProps, 'title' | 'actions' | 'onClose'>) {
  return (
    <div className={classes.head}>
      <h2 className={classes.title}>{title}</h2>
      {actions}
      <ActionIcon aria-label="Close" title="Close (Esc)" onClick={onClose}>
        <IconX size={16} aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}
