import { InstallationId } from '@clockhouse/core/ids'
import { describe, expect, it } from 'vitest'
import { findAttention } from '../../src/screens/overview/attention.ts'
import { areDone, firstSteps } from '../../src/screens/overview/first-steps.ts'
import type { ListedInstallation } from '../../src/screens/overview/queries.ts'

const installation = (changes: Partial<ListedInstallation>): ListedInstallation => ({
  id: InstallationId.parse('ins_06cnhq8v5sffr0000000000000'),
  addonId: 'a1',
  workspaceId: 'w1',
  status: 'ACTIVE',
  installedAt: '2026-11-24T12:00:00.000Z',
  changedAt: '2026-11-24T12:00:00.000Z',
  deletedAt: null,
  apiUrl: null,
  webhooks: { received: 50, expected: 50 },
  registration: { state: 'complete', reason: null, advice: null },
  deliveryCount: 0,
  lastDeliveryAt: null,
  ...changes,
})
const reasons = (...changes: Partial<ListedInstallation>[]) =>
  findAttention(changes.map(installation)).map(({ reason }) => reason)

describe('installations that need attention', () => {
  it('are those that are switched off, and those that lack webhooks', () => {
    const registration = {
      state: 'incomplete' as const,
      reason: 'API is not accessible',
      advice: 'Fewer events',
    }
    expect(
      reasons({ status: 'INACTIVE' }, { registration }, { webhooks: { received: 20, expected: 50 } }),
    ).toEqual([
      'Switched off in Clockify: nothing arrives from it',
      'API is not accessible',
      '30 of 50 webhooks are missing',
    ])
  })

  it('are not those that are complete, nor those that are deleted', () => {
    expect(reasons({}, { status: 'DELETED', webhooks: { received: 0, expected: 50 } })).toEqual([])
  })
})

describe('the first steps', () => {
  const totals = {
    deliveries: 0,
    duplicates: 0,
    unclaimed: 0,
    refused: 0,
    activeInstallations: 0,
    installations: 0,
  }

  it('are all open at first', () => {
    const steps = firstSteps({ manifestFetchedAt: null, lastDeliveryId: null, totals })
    expect(steps).toEqual({ manifest: false, installation: false, delivery: false })
  })

  it('count the manifest as read once there is an installation', () => {
    const steps = firstSteps({
      manifestFetchedAt: null,
      lastDeliveryId: null,
      totals: { ...totals, installations: 1 },
    })
    expect(steps).toEqual({ manifest: true, installation: true, delivery: false })
    expect(areDone(steps)).toBe(false)
  })

  it('are done with the first delivery of an installation', () => {
    const all = { manifestFetchedAt: null, lastDeliveryId: 'dlv_1', totals: { ...totals, installations: 1 } }
    expect(areDone(firstSteps(all))).toBe(true)
  })
})
