import { defineConfig } from 'vitest/config'

const project = (name: string, folder: string) => ({
  extends: true as const,
  test: { name, include: [`${folder}/test/**/*.test.{ts,tsx,mjs}`] },
})

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
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
