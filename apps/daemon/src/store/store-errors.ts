/** The store cannot be opened, read or written now. Nothing was acknowledged; whoever asked may try again. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/** The database was written by a newer Clockhouse than this one. */
export class StoreTooNew extends Error {
  override readonly name = 'StoreTooNew'
}
