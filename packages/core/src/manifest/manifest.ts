import { z } from 'zod'
import { eventNames } from '../events/events.ts'
import { SCOPES } from './scopes.ts'
import { AccessLevel, ManifestSettings } from './settings.ts'

export { SCOPES, type Scope } from './scopes.ts'

const Path = z.string().min(1)
const unique = (items: readonly unknown[]): boolean =>
  new Set(items.map((item) => JSON.stringify(item))).size === items.length
const UNIQUE = { message: 'must not hold the same item twice' }

const Webhook = z.looseObject({ event: z.enum(eventNames), path: Path })
const LifecycleHook = z.looseObject({
  type: z.enum(['INSTALLED', 'DELETED', 'SETTINGS_UPDATED', 'STATUS_CHANGED']),
  path: Path,
})
const Component = z.looseObject({
  type: z.enum([
    'sidebar',
    'widget',
    'timeoff.tab',
    'schedule.tab',
    'approvals.tab',
    'reports.tab',
    'activity.tab',
    'team.tab',
    'projects.tab',
    'invoices.action',
  ]),
  accessLevel: AccessLevel,
  path: Path,
  label: z.string(),
  iconPath: z.string().optional(),
  options: z.looseObject({}).optional(),
  width: z.number().int().optional(),
  height: z.number().int().optional(),
})

/**
 * An add-on's manifest by the rules of Clockify's schema 1.5: required and optional properties, enumerations, lengths,
 * uniqueness. Unknown properties pass, as in the schema.
 */
export const Manifest = z.looseObject({
  schemaVersion: z.union([z.string().min(1), z.number().int().min(1)]).optional(),
  key: z.string().min(2).max(50),
  name: z.string().min(1).max(50),
  description: z.string().optional(),
  baseUrl: z.url({ protocol: /^https?$/ }),
  iconPath: z.string().optional(),
  minimalSubscriptionPlan: z.enum(['FREE', 'BASIC', 'STANDARD', 'PRO', 'ENTERPRISE']),
  scopes: z.array(z.enum(SCOPES)).refine(unique, UNIQUE).optional(),
  lifecycle: z.array(LifecycleHook).refine(unique, UNIQUE).optional(),
  webhooks: z.array(Webhook).refine(unique, UNIQUE).optional(),
  components: z.array(Component).refine(unique, UNIQUE).optional(),
  settings: ManifestSettings.optional(),
})
export type Manifest = z.infer<typeof Manifest>

/** A manifest that holds, or every place where it does not. */
export type ParsedManifest =
  | { kind: 'valid'; manifest: Manifest }
  | { kind: 'invalid'; errors: { pointer: string; message: string }[] }

/** Checks a manifest against the rules of schema 1.5. Pointers are JSON pointers into the input. */
export function parseManifest(input: unknown): ParsedManifest {
  const parsed = Manifest.safeParse(input)
  if (parsed.success) return { kind: 'valid', manifest: parsed.data }
  return {
    kind: 'invalid',
    errors: parsed.error.issues.map((issue) => ({ pointer: pointerOf(issue.path), message: issue.message })),
  }
}

/** The manifest with only the webhooks of the chosen events, in the manifest's order. */
export function withChosenEvents(manifest: Manifest, chosen: readonly string[]): Manifest {
  const wanted = new Set(chosen)
  return { ...manifest, webhooks: (manifest.webhooks ?? []).filter((webhook) => wanted.has(webhook.event)) }
}

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
