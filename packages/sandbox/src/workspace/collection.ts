/** Things by id, in the order in which they came. */
export class Collection<T extends { readonly id: string }> {
  readonly #byId = new Map<string, T>()

  constructor(items: Iterable<T> = []) {
    for (const item of items) this.put(item)
  }

  get size(): number {
    return this.#byId.size
  }

  get(id: string): T | null {
    return this.#byId.get(id) ?? null
  }

  has(id: string): boolean {
    return this.#byId.has(id)
  }

  all(): T[] {
    return [...this.#byId.values()]
  }

  /** Adds, or replaces what has the same id. */
  put(item: T): T {
    this.#byId.set(item.id, item)
    return item
  }

  remove(id: string): T | null {
    const item = this.get(id)
    this.#byId.delete(id)
    return item
  }
}
