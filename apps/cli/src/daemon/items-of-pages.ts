/** One page of a list, as the daemon answers it. */
interface Page<T> {
  items: T[]
  nextCursor: string | null
}

/** The items of all pages, each page asked for when the one before it is used up. */
export async function* itemsOfPages<T>(
  ask: (cursor: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<T> {
  let page = await ask(undefined)
  yield* page.items
  while (page.nextCursor !== null) {
    page = await ask(page.nextCursor)
    yield* page.items
  }
}
