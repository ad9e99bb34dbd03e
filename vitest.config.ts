import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const project = (name: string, folder: string) => ({
  extends: true as const,
  test: { name, include: [`${folder}/test/**/*.test.{ts,tsx,mjs}`] },
})

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // Most tests wait for processes and sockets: on two cores the default is one worker, which takes twice as long.
    maxWorkers: Math.max(3, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      project('core', 'packages/core'),
      project('sandbox', 'packages/sandbox'),
      project('console', 'packages/console'),
      project('daemon', 'apps/daemon'),
      project('cli', 'apps/cli'),
      project('scripts', 'scripts'),
    ],
  },
})
