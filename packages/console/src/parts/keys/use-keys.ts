import { useEffect, useEffectEvent } from 'react'
import { useKeyPreference } from './key-preference.ts'

/** Two keys in a row (`g d`) must follow each other within this time. */
const SEQUENCE_MS = 1200

let first: { key: string; at: number } | null = null

/**
 * Keys that act wherever the focus is, except in fields and behind an open dialog: `{ '/': focusSearch, 'g d': goTo }`.
 * A key that somebody nearer has handled already (`preventDefault`) is left alone.
 */
export function useKeys(bindings: Record<string, () => void>): void {
  const [on] = useKeyPreference()
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || !isFree(event)) return
    const action = bindings[sequenceOf(event)] ?? bindings[event.key]
    if (action === undefined) return
    event.preventDefault()
    first = null
    action()
  })
  useEffect(() => {
    if (!on) return
    const listener = (event: KeyboardEvent) => handle(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [on])
}

/** Remembers the first key of a sequence; several screens listen at once, so an event is remembered by its time. */
function sequenceOf(event: KeyboardEvent): string {
  const before = first
  if (before === null || before.at !== event.timeStamp) {
    if (before !== null && event.timeStamp - before.at < SEQUENCE_MS) return `${before.key} ${event.key}`
    first = { key: event.key, at: event.timeStamp }
  }
  return event.key
}

/** Whether a key belongs to nobody nearer: no field, no menu, no open dialog. */
export function isFree(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const target = event.target instanceof HTMLElement ? event.target : null
  if (target?.closest('input, textarea, select, [contenteditable="true"], [role="menu"]')) return false
  return document.querySelector('[role="dialog"][aria-modal="true"]') === null
}
