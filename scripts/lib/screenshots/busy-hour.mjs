/** How many actions people take in a minute: more at noon than at the edges, never the same. */
const actionsAt = (minute) => Math.round(4 + 3 * Math.sin(minute / 9) + ((minute * 7) % 5) - 2)

/** Events that the people of the stand-in do not cause by themselves, and the minute in which they come. */
const OTHERS = {
  4: ['NEW_INVOICE'],
  11: ['EXPENSE_CREATED', 'EXPENSE_UPDATED'],
  17: ['TIME_OFF_REQUESTED'],
  23: ['APPROVAL_REQUEST_STATUS_UPDATED', 'INVOICE_UPDATED'],
  31: ['TIME_OFF_REQUEST_APPROVED', 'TIME_OFF_REQUEST_APPROVED'],
  38: ['ASSIGNMENT_CREATED', 'ASSIGNMENT_PUBLISHED'],
  46: ['NEW_APPROVAL_REQUEST'],
  52: ['INVOICE_UPDATED', 'BALANCE_UPDATED'],
}

const SAMPLES = { 20: 'NEW_TIME_ENTRY', 33: 'NEW_INVOICE', 49: 'USER_JOINED_WORKSPACE', 57: 'NEW_PROJECT' }

/** Lets an hour go by for the daemon in a few seconds: people work, a few others knock, samples are tried. */
export async function spendBusyHour(clockhouse, time) {
  const { sandbox, admin, url } = clockhouse
  for (let minute = 0; minute < 60; minute++) {
    time.behindMs = (59 - minute) * 60_000 + 20_000
    await sandbox.work(Math.max(1, actionsAt(minute)))
    for (const event of OTHERS[minute] ?? []) await sandbox.send(event)
    if (SAMPLES[minute]) await admin.samples.send({ event: SAMPLES[minute] })
    if (minute in STRANGERS) await knock(url, STRANGERS[minute])
    if (minute === 40)
      await sandbox.saveSettings([{ id: 'forwarding_url', value: 'https://example.org/hook' }])
    if (minute === 41) await sandbox.setStatus('INACTIVE')
    if (minute === 43) await sandbox.setStatus('ACTIVE')
  }
  time.behindMs = 0
}

const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
const token = (header, claims) => `${encoded(header)}.${encoded(claims)}.bm90LXNpZ25lZC1ieS1jbG9ja2lmeQ`
const CLAIMS = {
  iss: 'clockify',
  sub: 'clockhouse',
  type: 'addon',
  workspaceId: '65e598f4f552cc5023d8319a',
  addonId: '65e598f4f552cc5023d8319b',
}

/** Requests that are refused, each at another step, and the minute in which they come. */
const STRANGERS = {
  9: { path: 'new-time-entry', body: '{"id":"1"}' },
  26: { path: 'new-client', body: '{"id":', signature: token({ alg: 'RS256' }, CLAIMS) },
  44: { path: 'invoice-updated', body: '{"id":"2"}', signature: token({ alg: 'none' }, CLAIMS) },
  54: {
    path: 'new-project',
    body: '{"id":"65e598f4f552cc5023d8aa01","name":"Not by Clockify"}',
    signature: token({ alg: 'RS256', kid: 'another-key' }, CLAIMS),
  },
}

async function knock(url, { path, body, signature }) {
  await fetch(`${url}/webhooks/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(signature === undefined ? {} : { 'clockify-signature': signature }),
    },
    body,
  })
}
