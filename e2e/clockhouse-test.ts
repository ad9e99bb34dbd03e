import { test as base, type Page } from '@playwright/test'
import { type RunningClockhouse, runClockhouse } from './run-clockhouse.ts'

/** Playwright's `test` with a running Clockhouse (one per worker) and a page that is signed in. */
export const test = base.extend<{ console: Page }, { clockhouse: RunningClockhouse }>({
  clockhouse: [
    // Playwright reads from the pattern which fixtures are asked for; this one needs none.
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use) => {
      const clockhouse = await runClockhouse()
      await use(clockhouse)
      await clockhouse.close()
    },
    { scope: 'worker' },
  ],
  console: async ({ page, clockhouse }, use) => {
    await page.goto(await clockhouse.signInLink())
    await use(page)
  },
})

export { expect } from '@playwright/test'
