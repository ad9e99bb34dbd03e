import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../repository.mjs'

/** Where `npm start` keeps everything: the daemon's database, the stand-in's state, logs and the admin token. */
export function openDataFolder(env) {
  const folder = path.resolve(root, env.DATA_DIR || 'data')
  mkdirSync(path.join(folder, 'logs'), { recursive: true, mode: 0o700 })
  return folder
}

/** The admin token: the one given, else one made at the first start and kept, readable by its owner alone. */
export function adminToken(folder, env) {
  if (env.ADMIN_TOKEN) return env.ADMIN_TOKEN
  const file = path.join(folder, 'admin-token')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const token = `ch_${randomBytes(32).toString('base64url')}`
  writeFileSync(file, `${token}\n`, { mode: 0o600 })
  return token
}
