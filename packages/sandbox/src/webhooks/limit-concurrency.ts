/** Runs work, so many pieces at once at most; the rest waits its turn. */
export type Lane = (work: () => Promise<void>) => void

export function createLane(width: number): Lane {
  const waiting: (() => Promise<void>)[] = []
  let running = 0
  const next = () => {
    const work = running < width ? waiting.shift() : undefined
    if (work === undefined) return
    running += 1
    void work().finally(() => {
      running -= 1
      next()
    })
  }
  return (work) => {
    waiting.push(work)
    next()
  }
}
