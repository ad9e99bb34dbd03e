import type { Installation } from './installation.ts'

/** All installations; one of an add-on key in a workspace at most. */
export interface InstallationBook {
  all(): Installation[]
  find(addonId: string): Installation | null
  findByKey(workspaceId: string, key: string): Installation | null
  findByToken(authToken: string): Installation | null
  put(installation: Installation): void
  remove(addonId: string): void
}

export function createInstallationBook(
  installations: readonly Installation[],
  onWrite: () => void,
): InstallationBook {
  const byId = new Map(installations.map((installation) => [installation.addonId, installation]))
  const all = () => [...byId.values()]
  return {
    all,
    find: (addonId) => byId.get(addonId) ?? null,
    findByKey: (workspaceId, key) =>
      all().find((one) => one.workspaceId === workspaceId && one.key === key) ?? null,
    findByToken: (authToken) => all().find((one) => one.authToken === authToken) ?? null,
    put(installation) {
      byId.set(installation.addonId, installation)
      onWrite()
    },
    remove(addonId) {
      if (byId.delete(addonId)) onWrite()
    },
  }
}
