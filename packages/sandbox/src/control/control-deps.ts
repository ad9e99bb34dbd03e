import type { AddonDeps } from '../addons/addon-deps.ts'
import type { OneAtATime } from '../addons/one-at-a-time.ts'
import type { FaultList } from '../faults/fault-list.ts'
import type { PeopleAtWork } from '../sandbox-types.ts'
import type { DeliveryLog } from '../webhooks/delivery-log.ts'
import type { TellDeps } from '../webhooks/tell-webhooks.ts'

/** What the control surface reaches: all of the stand-in. */
export interface ControlDeps extends AddonDeps, TellDeps {
  log: DeliveryLog
  faults: FaultList
  people: PeopleAtWork
  oneAtATime: OneAtATime
}
