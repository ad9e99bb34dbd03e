const AREAS = [
  'CLIENT',
  'PROJECT',
  'TAG',
  'TASK',
  'TIME_ENTRY',
  'EXPENSE',
  'INVOICE',
  'USER',
  'GROUP',
  'WORKSPACE',
  'CUSTOM_FIELDS',
  'APPROVAL',
  'SCHEDULING',
  'REPORTS',
  'TIME_OFF',
] as const

/** An API scope; WRITE does not include READ. */
export type Scope = `${(typeof AREAS)[number]}_${'READ' | 'WRITE'}`

/** The 30 scopes that a manifest of schema 1.5 may ask for. */
export const SCOPES: readonly Scope[] = AREAS.flatMap((area): Scope[] => [`${area}_READ`, `${area}_WRITE`])
