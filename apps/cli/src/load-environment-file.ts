import { existsSync } from 'node:fs'
import path from 'node:path'

/** Reads `.env` of the current folder; what the environment says already stays as it is. */
export function loadEnvironmentFile(process: NodeJS.Process): void {
  const file = path.resolve(process.cwd(), '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}
