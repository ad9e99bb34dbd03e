import { expect } from '@playwright/test'
import type { RunningClockhouse } from './run-clockhouse.ts'

/** A screen, or a state of one, by its address; `shows` stands on it once it is complete. */
export interface ScreenState {
  name: string
  address: string
  shows: string | RegExp
}

const FORGED = 'request-of-a-forger'

/** Every screen with everything that can be open on it, in a house where something happened. */
export async function everyScreen({ admin, sandbox, url }: RunningClockhouse): Promise<ScreenState[]> {
  await sandbox.work(8)
  await admin.samples.send({ event: 'EXPENSE_RESTORED' })
  await sandbox.saveSettings([{ id: 'forwarding_url', value: 'https://example.org/hook' }])
  await sandbox.setStatus('INACTIVE')
  await sandbox.setStatus('ACTIVE')
  await sandbox.send('NEW_TAG')
  await fetch(`${url}/webhooks/new-tag`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'clockify-signature': 'nobody.signed.this',
      'x-request-id': FORGED,
    },
    body: '{"id":"forged"}',
  })
  const delivery = (await admin.deliveries.list({ filter: 'event:NEW_TAG source:clockify' })).items[0]?.id
  const installation = (await admin.installations.list({ status: 'ACTIVE' })).items[0]?.id
  const call = (await admin.installations.lifecycleEvents({ id: installation ?? '' })).items[0]?.id
  const refused = await forgedRequest(admin)
  const state = (name: string, address: string, shows: string | RegExp) => ({ name, address, shows })
  return [
    state('overview', '', 'Last deliveries'),
    state('component', 'component', 'Last deliveries'),
    state('deliveries', 'deliveries', /^Tag .* was created/),
    state('deliveries-filtered', 'deliveries?filter=event:NEW_TAG', /^Tag .* was created/),
    state('deliveries-none', 'deliveries?filter=id:dlv_none', 'No delivery matches'),
    state('deliveries-filter-wrong', 'deliveries?filter=evnt:NEW_TAG', 'The filter cannot be read'),
    state('delivery', `deliveries?delivery=${delivery}`, 'SHA-256'),
    state('delivery-body', `deliveries?delivery=${delivery}&tab=body`, 'Copy path'),
    state('delivery-raw', `deliveries?delivery=${delivery}&tab=raw`, '"workspaceId"'),
    state('delivery-headers', `deliveries?delivery=${delivery}&tab=headers`, /not shown/),
    state('delivery-signature', `deliveries?delivery=${delivery}&tab=signature`, /^Accepted: signed/),
    state('installations', 'installations', 'Active'),
    state('installation-webhooks', `installations/${installation}`, 'NEW_TIMER_STARTED'),
    state('installation-lifecycle', `installations/${installation}?tab=lifecycle&event=${call}`, 'Copy path'),
    state('installation-identity', `installations/${installation}?tab=identity`, 'What the token says'),
    state('installation-settings', `installations/${installation}?tab=settings`, 'forwarding_url'),
    state('quarantine', 'quarantine', 'Signature not believed'),
    state('refusal', `quarantine?request=${refused}`, /^Refused at/),
    state('refusal-headers', `quarantine?request=${refused}&tab=headers`, /not shown/),
    state('refusal-body', `quarantine?request=${refused}&tab=body`, '"forged"'),
    state('samples', 'samples', 'Choose an event'),
    state('sample', 'samples?event=NEW_TIME_ENTRY', 'Fits the schema'),
    state('coverage', 'coverage', /events were received/),
    state('coverage-never', 'coverage?show=never-received', /events were received/),
    state('not-found', 'nowhere', 'There is no screen at this address'),
  ]
}

/** The refused request; it is written shortly after its answer. */
async function forgedRequest(admin: RunningClockhouse['admin']): Promise<string> {
  const find = async () => {
    const { items } = await admin.quarantine.list({})
    return items.find(({ requestId }) => requestId === FORGED)?.id ?? ''
  }
  await expect.poll(find).not.toBe('')
  return find()
}
