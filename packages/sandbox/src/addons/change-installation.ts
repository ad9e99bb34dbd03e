import type { AddonDeps } from './addon-deps.ts'
import {
  changeSettings,
  flatSettings,
  type SettingsChange,
  type SettingValue,
  structuredSettings,
} from './addon-settings.ts'
import type { Installation } from './installation.ts'
import { type LifecycleAnswer, sendLifecycle } from './send-lifecycle.ts'

/** Enables or disables an add-on and tells it; it is not asked, and not told twice. */
export async function changeStatus(
  deps: AddonDeps,
  installation: Installation,
  status: Installation['status'],
): Promise<LifecycleAnswer | null> {
  if (installation.status === status) return null
  deps.installations.put({ ...installation, status })
  const { addonId, workspaceId } = installation
  return sendLifecycle(deps, installation, 'STATUS_CHANGED', { addonId, workspaceId, status })
}

export type SettingValues = readonly { id: string; value: SettingValue }[]
export type SaveOutcome =
  | { kind: 'saved'; installation: Installation; answer: LifecycleAnswer }
  | Exclude<SettingsChange, { kind: 'changed' }>

/** Saves settings as an admin does in Clockify, and tells the add-on all of them, flat. */
export async function saveSettings(
  deps: AddonDeps,
  installation: Installation,
  values: SettingValues,
): Promise<SaveOutcome> {
  const stored = storeSettings(deps, installation, values)
  if (stored.kind !== 'stored') return stored
  const { addonId, workspaceId, manifest } = stored.installation
  const settings = flatSettings(structuredSettings(manifest))
  const answer = await sendLifecycle(deps, installation, 'SETTINGS_UPDATED', {
    workspaceId,
    addonId,
    settings,
  })
  return { kind: 'saved', installation: stored.installation, answer }
}

/** Saves settings as the add-on does through its own settings API: it is not told what it did itself. */
export function storeSettings(
  deps: Pick<AddonDeps, 'installations'>,
  installation: Installation,
  values: SettingValues,
): { kind: 'stored'; installation: Installation } | Exclude<SettingsChange, { kind: 'changed' }> {
  const change = changeSettings(structuredSettings(installation.manifest), values)
  if (change.kind !== 'changed') return change
  const changed = { ...installation, manifest: { ...installation.manifest, settings: change.settings } }
  deps.installations.put(changed)
  return { kind: 'stored', installation: changed }
}
