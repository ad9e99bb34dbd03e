import { changeSettings } from './change-settings.ts'
import { changeStatus } from './change-status.ts'
import { install } from './install.ts'
import type { LIFECYCLE_BODIES, LifecycleBody, LifecycleType } from './lifecycle-bodies.ts'
import type { ChangeDeps, LifecycleOutcome } from './lifecycle-change.ts'
import { remove } from './remove.ts'

/** A lifecycle call whose body was checked. */
export type LifecycleCall = {
  [T in keyof typeof LIFECYCLE_BODIES]: { type: T; body: LifecycleBody<T> }
}[LifecycleType]

/** Applies a lifecycle call within its transaction. */
export function applyLifecycle(deps: ChangeDeps, call: LifecycleCall): Promise<LifecycleOutcome> {
  switch (call.type) {
    case 'INSTALLED':
      return install(deps, call.body)
    case 'DELETED':
      return remove(deps, call.body)
    case 'STATUS_CHANGED':
      return changeStatus(deps, call.body)
    case 'SETTINGS_UPDATED':
      return changeSettings(deps, call.body)
  }
}
