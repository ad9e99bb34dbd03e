/** An installation as the stand-in knows it. */
export interface StandInInstallation {
  addonId: string
  workspaceId: string
}

/** What a Clockify workspace and its people do, asked of the stand-in's control surface. */
export interface SandboxControl {
  url: string
  /** Installs the add-on; installing it again replaces the installation. */
  install(manifestUrl: string): Promise<StandInInstallation>
  /** The only installation. */
  installation(): Promise<StandInInstallation>
  setStatus(status: 'ACTIVE' | 'INACTIVE'): Promise<void>
  saveSettings(values: { id: string; value: unknown }[]): Promise<void>
  uninstall(): Promise<void>
  /** Lets people work: each action causes a webhook. */
  work(actions: number): Promise<void>
  /** Tells an event as a change of the workspace would. Answers once it was tried. */
  send(event: string, body?: Record<string, unknown>): Promise<void>
}

/** A client of the control surface at `url`. */
export function createSandboxControl(url: string): SandboxControl {
  const call = <T>(method: string, path: string, body?: unknown) =>
    ask<T>(method, `${url}/sandbox/v1${path}`, body)
  const installation = async () => {
    const [only] = (await call<{ installations: StandInInstallation[] }>('GET', '/state')).installations
    if (only === undefined) throw new Error('the add-on is not installed')
    return only
  }
  const change = async (method: string, rest: string, body?: unknown): Promise<void> => {
    await call(method, `/installations/${(await installation()).addonId}${rest}`, body)
  }
  return {
    url,
    installation,
    install: (manifestUrl) => call('POST', '/installations', { manifestUrl }),
    setStatus: (status) => change('PATCH', '', { status }),
    saveSettings: (values) => change('PUT', '/settings', values),
    uninstall: () => change('DELETE', ''),
    work: async (actions) => {
      await call('POST', '/work', { actions })
    },
    send: async (event, body) => {
      await call('POST', '/events', { event, ...(body === undefined ? {} : { body }) })
    },
  }
}

async function ask<T>(method: string, url: string, body: unknown): Promise<T> {
  const response = await fetch(url, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}
