import type { Manifest } from '@clockhouse/core/manifest'

type StructuredSettings = Exclude<Manifest['settings'], string | undefined>
type Setting = NonNullable<StructuredSettings['tabs'][number]['settings']>[number]
export type SettingValue = Setting['value']

/** Settings as SETTINGS_UPDATED lists them: flat, without tabs and groups. */
export interface FlatSetting {
  id: string
  name: string
  value: SettingValue
}

/** Values saved, or why they cannot be. */
export type SettingsChange =
  | { kind: 'changed'; settings: StructuredSettings }
  | { kind: 'unknown-setting'; id: string }
  | { kind: 'wrong-value'; id: string; expected: string }

/** The structured settings of a manifest; null when it has none or brings a page of its own. */
export const structuredSettings = (manifest: Manifest): StructuredSettings | null =>
  manifest.settings === undefined || typeof manifest.settings === 'string' ? null : manifest.settings

export const flatSettings = (settings: StructuredSettings | null): FlatSetting[] =>
  allSettings(settings).map(({ id, name, value }) => ({ id, name, value }))

/** At install Clockify fills the settings that name users with the installer's id. */
export const withInstaller = (settings: StructuredSettings, userId: string): StructuredSettings =>
  mapSettings(settings, (setting) => {
    if (setting.type === 'USER_DROPDOWN_SINGLE') return { ...setting, value: userId }
    return setting.type === 'USER_DROPDOWN_MULTIPLE' ? { ...setting, value: [userId] } : setting
  })

/** Puts new values in, all or none. */
export function changeSettings(
  settings: StructuredSettings | null,
  values: readonly { id: string; value: SettingValue }[],
): SettingsChange {
  if (settings === null) return { kind: 'unknown-setting', id: values[0]?.id ?? '' }
  const known = new Map(allSettings(settings).map((setting) => [setting.id, setting]))
  for (const { id, value } of values) {
    const setting = known.get(id)
    if (setting === undefined) return { kind: 'unknown-setting', id }
    const expected = expectedValue(setting)
    if (!expected.fits(value)) return { kind: 'wrong-value', id, expected: expected.words }
  }
  const changed = new Map(values.map(({ id, value }) => [id, value]))
  return {
    kind: 'changed',
    settings: mapSettings(settings, (setting) => ({
      ...setting,
      value: changed.get(setting.id) ?? setting.value,
    })),
  }
}

const allSettings = (settings: StructuredSettings | null): Setting[] =>
  (settings?.tabs ?? []).flatMap((tab) => [
    ...(tab.settings ?? []),
    ...(tab.groups ?? []).flatMap((group) => group.settings),
  ])

const mapSettings = (
  settings: StructuredSettings,
  change: (setting: Setting) => Setting,
): StructuredSettings => ({
  ...settings,
  tabs: settings.tabs.map((tab) => ({
    ...tab,
    ...(tab.settings && { settings: tab.settings.map(change) }),
    ...(tab.groups && {
      groups: tab.groups.map((group) => ({ ...group, settings: group.settings.map(change) })),
    }),
  })),
})

const isText = (value: unknown): value is string => typeof value === 'string'

function expectedValue(setting: Setting): { words: string; fits: (value: SettingValue) => boolean } {
  const allowed = setting.allowedValues
  const isAllowed = (value: unknown) => allowed === undefined || allowed.includes(value)
  switch (setting.type) {
    case 'TXT':
    case 'LINK':
    case 'USER_DROPDOWN_SINGLE':
      return { words: 'a string', fits: isText }
    case 'NUMBER':
      return { words: 'a number', fits: (value) => typeof value === 'number' }
    case 'CHECKBOX':
      return { words: 'true or false', fits: (value) => typeof value === 'boolean' }
    case 'DROPDOWN_SINGLE':
      return { words: 'one of its allowed values', fits: (value) => isText(value) && isAllowed(value) }
    case 'DROPDOWN_MULTIPLE':
      return {
        words: 'a list of its allowed values',
        fits: (value) => Array.isArray(value) && value.every(isAllowed),
      }
    case 'USER_DROPDOWN_MULTIPLE':
      return { words: 'a list of user ids', fits: (value) => Array.isArray(value) && value.every(isText) }
  }
}
