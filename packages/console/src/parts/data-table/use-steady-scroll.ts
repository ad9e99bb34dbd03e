import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Keeps what is in sight where it is when rows arrive above it. At the very top the list follows, so that what is new
 * is seen.
 */
export function useSteadyScroll(
  scroller: RefObject<HTMLElement | null>,
  ids: { first: string | null; indexOf: (id: string) => number },
  rowHeight: number,
): void {
  const before = useRef<string | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    const previous = before.current
    before.current = ids.first
    if (element === null || previous === null || previous === ids.first || element.scrollTop < rowHeight)
      return
    const arrived = ids.indexOf(previous)
    if (arrived > 0) element.scrollTop += arrived * rowHeight
  })
}
