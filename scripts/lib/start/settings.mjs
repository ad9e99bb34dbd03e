import path from 'node:path'
import { inRepository } from '../repository.mjs'
import { findPort } from './find-port.mjs'

/** Settings for real Clockify that would only harm here: the stand-in's key is the one to trust, its data are ours. */
const NOT_HERE = ['DATABASE_URL', 'REDIS_URL', 'CLOCKIFY_PUBLIC_KEY', 'REQUIRE_SIGNATURE_VERIFICATION']

/** Chooses ports and addresses, and says when a wanted port was taken. */
export async function chooseAddresses(env, say) {
  const [host, sandboxHost] = [env.HOST || '127.0.0.1', env.SANDBOX_HOST || '127.0.0.1']
  const daemon = await findPort(host, env.PORT || 8080)
  const sandbox = await findPort(sandboxHost, env.SANDBOX_PORT || 8090)
  if (daemon.taken) say(`  Port ${env.PORT || 8080} is taken; the daemon takes ${daemon.port}.`)
  if (sandbox.taken) say(`  Port ${env.SANDBOX_PORT || 8090} is taken; the stand-in takes ${sandbox.port}.`)
  const local = (of, port) =>
    `http://${of === '0.0.0.0' || of === '::' ? '127.0.0.1' : bracketed(of)}:${port}`
  return {
    port: daemon.port,
    sandboxPort: sandbox.port,
    baseUrl: (env.BASE_URL || `http://localhost:${daemon.port}`).replace(/\/+$/, ''),
    publicUrl: local(host, daemon.port),
    adminUrl: env.ADMIN_PORT
      ? local(env.ADMIN_HOST || '127.0.0.1', env.ADMIN_PORT)
      : local(host, daemon.port),
    sandboxUrl: local(sandboxHost, sandbox.port),
  }
}

const bracketed = (host) => (host.includes(':') ? `[${host}]` : host)

/** The stand-in's environment: people at work, and its state kept beside the daemon's. */
export const sandboxEnvironment = (env, addresses, folder) => ({
  ...env,
  SANDBOX_PORT: String(addresses.sandboxPort),
  SANDBOX_DATA_DIR: env.SANDBOX_DATA_DIR ? path.resolve(env.SANDBOX_DATA_DIR) : path.join(folder, 'sandbox'),
  SANDBOX_WORK_PER_MINUTE: env.SANDBOX_WORK_PER_MINUTE || '20',
})

/** The daemon's environment: as for real Clockify, but trusting the stand-in's key. */
export function daemonEnvironment(env, addresses, folder, adminToken) {
  const kept = Object.entries(env).filter(
    ([name]) => !NOT_HERE.includes(name) && !name.startsWith('SANDBOX_'),
  )
  return {
    ...Object.fromEntries(kept),
    PORT: String(addresses.port),
    BASE_URL: addresses.baseUrl,
    DATA_DIR: folder,
    MANIFEST_PATH: env.MANIFEST_PATH ? path.resolve(env.MANIFEST_PATH) : inRepository('manifest.json'),
    CLOCKIFY_ENVIRONMENT: 'sandbox',
    CLOCKIFY_JWKS_URL: `${addresses.sandboxUrl}/.well-known/jwks.json`,
    ADMIN_TOKEN: adminToken,
    LOG_FORMAT: 'json',
  }
}
