import { Modal, Switch } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Kbd } from '../parts/Kbd.tsx'
import { useKeyPreference } from '../parts/keys/key-preference.ts'
import classes from './KeyboardHelp.module.css'
import { places } from './places.ts'

interface KeyboardHelpProps {
  opened: boolean
  onClose: () => void
}

const GROUPS: readonly { title: string; keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'Everywhere',
    keys: [
      ['mod+K', 'Find and do: screens, deliveries, samples'],
      ['?', 'This help'],
      ['Escape', 'Close what is open'],
    ],
  },
  { title: 'Go to', keys: places.map(({ key, title }) => [`g ${key}`, title] as const) },
  {
    title: 'Lists',
    keys: [
      ['j k', 'Next and previous; the arrows do the same'],
      ['Enter', 'Open beside the list'],
      ['x', 'Select'],
      ['/', 'Go to the filter'],
      ['Home End', 'First and last'],
    ],
  },
  {
    title: 'Deliveries',
    keys: [
      ['p', 'Pause and go on'],
      ['1 … 5', 'Tabs of the open delivery'],
      ['c', 'Copy the open delivery as curl'],
    ],
  },
]

/** All keys at a glance, and the switch for those without a modifier. */
export function KeyboardHelp({ opened, onClose }: KeyboardHelpProps) {
  const [on, setOn] = useKeyPreference()
  // A dialog that is born open does not know where the focus was, and could not give it back.
  const [shown, setShown] = useState(false)
  useEffect(() => setShown(opened), [opened])
  return (
    <Modal opened={shown} onClose={onClose} title="Keyboard" size="lg">
      <div className={classes.groups}>
        {GROUPS.map((group) => (
          <section key={group.title}>
            <h3 className={classes.title}>{group.title}</h3>
            <dl className={classes.keys}>
              {group.keys.map(([keys, meaning]) => (
                <div key={keys} className={classes.line}>
                  <dt className={classes.combination}>
                    {keys.split(' ').map((key) => (key === '…' ? '…' : <Kbd key={key} keys={key} />))}
                  </dt>
                  <dd className={classes.meaning}>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        mt="lg"
        checked={on}
        onChange={(event) => setOn(event.currentTarget.checked)}
        label="Single keys act everywhere"
        description="Switched off, keys without a modifier act only inside a focused list."
      />
    </Modal>
  )
}
