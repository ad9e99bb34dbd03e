import { findCurrentInstallation, type KnownInstallation } from '../store/find-installation.ts'
import { type ChangeDeps, type LifecycleRefusal, refuseChange } from './lifecycle-change.ts'

/** The workspace's installation when it is the one that the call is about; a late call of an older one is refused. */
export async function requireCurrent(
  { tx }: Pick<ChangeDeps, 'tx'>,
  call: { workspaceId: string; addonId: string },
): Promise<KnownInstallation | LifecycleRefusal> {
  const current = await findCurrentInstallation(tx, call.workspaceId)
  if (current !== null && current.addonId === call.addonId && current.status !== 'DELETED') return current
  return refuseChange('foreign-installation', "The call is not from the workspace's current installation.")
}
