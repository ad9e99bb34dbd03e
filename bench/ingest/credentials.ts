import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A key of this run in Clockify's place, and what it signed: one add-on in one workspace. */
export interface Credentials {
  publicKeyPem: string
  workspaceId: string
  addonId: string
  installationToken: string
  lifecycleToken: string
  /** Static, as Clockify's webhook tokens are. */
  webhookToken: string
}

const MANIFEST = join(import.meta.dirname, '..', '..', 'manifest.json')
const HOUR_SECONDS = 3600

/** Makes a key and signs an installation with it. */
export function makeCredentials(): Credentials {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { key: addonKey } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { key: string }
  const workspaceId = randomBytes(12).toString('hex')
  const addonId = randomBytes(12).toString('hex')
  const claims = { iss: 'clockify', sub: addonKey, type: 'addon', workspaceId, addonId }
  const exp = Math.floor(Date.now() / 1000) + 12 * HOUR_SECONDS
  const user = randomBytes(12).toString('hex')
  return {
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    workspaceId,
    addonId,
    installationToken: sign(privateKey, { ...claims, user, exp, backendUrl: 'http://127.0.0.1:9/api' }),
    lifecycleToken: sign(privateKey, { ...claims, exp }),
    webhookToken: sign(privateKey, claims),
  }
}

function sign(key: KeyObject, claims: Record<string, unknown>): string {
  const signed = [{ alg: 'RS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`
}
