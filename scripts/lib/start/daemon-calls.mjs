const TIMEOUT_MS = 5000

/** Whether a daemon lives at an address. */
export async function isHealthy(url) {
  const answer = await call(`${url}/health`).catch(() => null)
  return answer?.body?.status === 'healthy'
}

/** Whether a daemon can take deliveries. */
export async function isReady(url) {
  const answer = await call(`${url}/ready`).catch(() => null)
  return answer?.status === 200
}

/** A fresh one-time sign-in link. @throws when the daemon refuses the token */
export async function signInLink(adminUrl, adminToken) {
  const { status, body } = await call(`${adminUrl}/admin/v1/sign-in-links`, {
    method: 'POST',
    token: adminToken,
  })
  if (status === 201) return body.url
  throw new Error(`the daemon gave no sign-in link: ${body?.detail ?? `status ${status}`}`)
}

/** The add-on ids of the daemon's active installations. */
export async function activeAddonIds(adminUrl, adminToken) {
  const url = `${adminUrl}/admin/v1/installations?status=ACTIVE&limit=200`
  const { body } = await call(url, { token: adminToken })
  return (body?.items ?? []).map(({ addonId }) => addonId)
}

/** Calls with JSON both ways. A body that is not JSON reads as null. */
export async function call(url, { method = 'GET', token, body, timeoutMs = TIMEOUT_MS } = {}) {
  const response = await fetch(url, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  })
  return { status: response.status, body: await response.json().catch(() => null) }
}
