import { useEffect, useEffectEvent } from 'react'
import { isFree } from './use-keys.ts'

/** Esc closes what is open beside the content, unless something nearer (a dialog, a menu, a field) takes it. */
export function useEscape(close: () => void): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && isFree(event)) close()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
