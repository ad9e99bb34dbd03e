/** The store cannot be opened, read or written now. Nothing was acknowledged; whoever asked may try again. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/** The database was written by a newer Clockhouse than this one. */
export class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew'
}

/**
 * SQLite's words for mistakes of ours: those are no outage. A trigger that objects or a table that is gone is none of
 * them: we have no triggers, and our tables are there at the start.
 */
const OUR_MISTAKES = /^SQLITE_(CONSTRAINT(?!_TRIGGER)|MISUSE|RANGE|MISMATCH|TOOBIG)/

/** Whether the database itself failed: full or broken disk, locked or missing file, strangers' changes. */
export function isStoreFailure(error: unknown): boolean {
  if (error instanceof StoreUnavailable) return true
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return code.startsWith('SQLITE_') && !OUR_MISTAKES.test(code)
}
