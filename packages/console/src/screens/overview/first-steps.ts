import type { DaemonStatus } from './queries.ts'

/** The steps of a newcomer, in their order. */
export interface FirstStepsDone {
  manifest: boolean
  installation: boolean
  delivery: boolean
}

/** Which of the first steps are done. A step shows as done, too, when a later one proves it. */
export function firstSteps(
  status: Pick<DaemonStatus, 'manifestFetchedAt' | 'lastDeliveryId' | 'totals'>,
): FirstStepsDone {
  const installation = status.totals.installations > 0
  return {
    manifest: status.manifestFetchedAt !== null || installation,
    installation,
    delivery: status.lastDeliveryId !== null,
  }
}

/** Whether nothing is left to do. */
export const areDone = (steps: FirstStepsDone): boolean => Object.values(steps).every((done) => done)
