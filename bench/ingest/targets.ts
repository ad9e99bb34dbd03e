import { join } from 'node:path'
import type { Credentials } from './credentials.ts'

const ROOT = join(import.meta.dirname, '..', '..')

/** What is compared. The control does nothing: it shows what the paced load itself costs. */
export const targetNames = ['floor', 'twin', 'daemon'] as const
export type TargetName = (typeof targetNames)[number]

/** A program under test: what runs, what it is told, and where it keeps its deliveries. */
export interface Target {
  script: string
  env(folder: string, credentials: Credentials): Record<string, string>
  /** Null: it keeps nothing. */
  database: { file: string; table: string } | null
  /** Whether it wants the add-on's INSTALLED call before it takes webhooks. */
  isInstalled: boolean
}

const ofBench = (script: string, database: Target['database']): Target => ({
  script: join(import.meta.dirname, 'targets', script),
  env: (folder, { publicKeyPem }) => ({ BENCH_DATABASE: join(folder, 'bench.db'), BENCH_KEY: publicKeyPem }),
  database,
  isInstalled: false,
})

const ROWS = { file: 'bench.db', table: 'deliveries' }

/** All programs that can be measured. */
export const targets: Record<TargetName | 'control', Target> = {
  control: ofBench('control.ts', null),
  floor: ofBench('floor.ts', ROWS),
  twin: ofBench('twin.ts', ROWS),
  daemon: {
    script: join(ROOT, 'apps', 'daemon', 'src', 'main.ts'),
    env: (folder, { publicKeyPem }) => ({
      BASE_URL: 'http://localhost',
      DATA_DIR: folder,
      MANIFEST_PATH: join(ROOT, 'manifest.json'),
      CLOCKIFY_ENVIRONMENT: 'sandbox',
      CLOCKIFY_PUBLIC_KEY: publicKeyPem,
      ADMIN_TOKEN: 'bench-token-of-one-run',
    }),
    database: { file: 'clockhouse.db', table: 'deliveries' },
    isInstalled: true,
  },
}
