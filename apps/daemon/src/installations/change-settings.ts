import { z } from 'zod'
import type { LifecycleBody } from './lifecycle-bodies.ts'
import type { ChangeDeps, LifecycleOutcome } from './lifecycle-change.ts'
import { requireCurrent } from './require-current.ts'

const StoredSettings = z.array(z.looseObject({ id: z.string() }))

/** SETTINGS_UPDATED: takes the settings that the call names and keeps the others. */
export async function changeSettings(
  deps: ChangeDeps,
  body: LifecycleBody<'SETTINGS_UPDATED'>,
): Promise<LifecycleOutcome> {
  const current = await requireCurrent(deps, body)
  if ('kind' in current) return current
  const { settings: before } = await deps.tx
    .selectFrom('installations')
    .select('settings')
    .where('id', '=', current.id)
    .executeTakeFirstOrThrow()
  const told = body.settings.map(({ id, name, value }) => ({ id, name, value: value ?? null }))
  const kept = StoredSettings.parse(JSON.parse(before)).filter((one) => !told.some(({ id }) => id === one.id))
  const after = JSON.stringify([...kept, ...told].sort((a, b) => (a.id < b.id ? -1 : 1)))
  if (after !== before) {
    await deps.tx
      .updateTable('installations')
      .set({ settings: after, changed_at: deps.now })
      .where('id', '=', current.id)
      .execute()
  }
  const outcome = after === before ? 'repeated' : 'applied'
  return { kind: 'changed', installationId: current.id, outcome, status: current.status }
}
