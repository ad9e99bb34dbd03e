import classes from './parts.module.css'

/** A key or a combination as it stands on the keyboard: `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export function Kbd({ keys }: { keys: string }) {
  const isMac = navigator.platform.startsWith('Mac')
  const names = keys.split('+').map((key) => (key === 'mod' ? (isMac ? '⌘' : 'Ctrl') : key))
  return (
    <span className={classes.keys}>
      {names.map((name) => (
        <kbd key={name} className={classes.key}>
          {name}
        </kbd>
      ))}
    </span>
  )
}
