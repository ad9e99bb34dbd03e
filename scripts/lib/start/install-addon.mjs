import { activeAddonIds, call } from './daemon-calls.mjs'

const INSTALL_TIMEOUT_MS = 30_000

/**
 * Sees to it that the add-on is installed in the stand-in's workspace: once, and again only when its address changed
 * or the daemon knows nothing of it (its data were deleted, say). Answers with one line about it.
 */
export async function installAddon({ sandboxUrl, baseUrl, adminUrl, adminToken }) {
  const state = await call(`${sandboxUrl}/sandbox/v1/state`)
  const known = await activeAddonIds(adminUrl, adminToken)
  const found = (state.body?.installations ?? []).find((each) => each.baseUrl === baseUrl)
  if (found !== undefined && (found.status === 'INACTIVE' || known.includes(found.addonId))) {
    return `installed in workspace ${nameOf(state, found.workspaceId)}`
  }
  const { status, body } = await call(`${sandboxUrl}/sandbox/v1/installations`, {
    method: 'POST',
    body: { manifestUrl: `${baseUrl}/manifest` },
    timeoutMs: INSTALL_TIMEOUT_MS,
  })
  if (status === 201) return `installed in workspace ${nameOf(state, body.workspaceId)} just now`
  return `NOT installed: ${body?.message ?? `the stand-in answered ${status}`}`
}

const nameOf = (state, workspaceId) =>
  state.body?.workspaces?.find(({ id }) => id === workspaceId)?.name ?? workspaceId
