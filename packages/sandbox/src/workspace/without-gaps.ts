/** Only the fields that say something: a left-out field of an update is no wish to clear it. */
export const withoutGaps = <T extends object>(update: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(update).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
