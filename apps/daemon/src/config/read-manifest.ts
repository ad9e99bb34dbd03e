import { readFileSync } from 'node:fs'
import { type Manifest, parseManifest } from '@clockhouse/core/manifest'
import type { SettingProblem } from './configuration-error.ts'
import type { Settings } from './settings.ts'

/** The manifest of `MANIFEST_PATH` with what the settings override, or what is wrong with it. */
export function readManifest(
  path: string,
  overrides: Partial<Pick<Settings, 'ADDON_KEY' | 'ADDON_NAME' | 'ADDON_DESCRIPTION'>>,
): { kind: 'read'; manifest: Manifest } | { kind: 'wrong'; problems: SettingProblem[] } {
  const problem = (advice: string): SettingProblem => ({ name: 'MANIFEST_PATH', found: path, advice })
  const read = readJson(path)
  if (read.kind === 'unreadable') return { kind: 'wrong', problems: [problem(read.detail)] }
  const parsed = parseManifest(read.value)
  if (parsed.kind === 'invalid') {
    const places = parsed.errors.map((error) => problem(`${error.pointer || '/'} ${error.message}`))
    return { kind: 'wrong', problems: places }
  }
  const { manifest } = parsed
  return {
    kind: 'read',
    manifest: {
      ...manifest,
      key: overrides.ADDON_KEY ?? manifest.key,
      name: overrides.ADDON_NAME ?? manifest.name,
      ...descriptionOf(overrides.ADDON_DESCRIPTION ?? manifest.description),
    },
  }
}

const descriptionOf = (description: string | undefined): { description?: string } =>
  description === undefined ? {} : { description }

function readJson(path: string): { kind: 'json'; value: unknown } | { kind: 'unreadable'; detail: string } {
  try {
    return { kind: 'json', value: JSON.parse(readFileSync(path, 'utf8')) }
  } catch (error) {
    const detail =
      error instanceof SyntaxError
        ? `is not JSON: ${error.message}`
        : 'must be the path of a manifest that can be read'
    return { kind: 'unreadable', detail }
  }
}
