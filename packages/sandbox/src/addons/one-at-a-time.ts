/** Runs pieces of work one after the other, in the order in which they were asked for. */
export type OneAtATime = <T>(work: () => Promise<T>) => Promise<T>

/** An add-on is installed, changed and removed in turn, so that its lifecycle calls never cross. */
export function createOneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work)
    last = mine.catch(() => {})
    return mine
  }
}
