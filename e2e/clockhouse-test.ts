import { test as base, expect } from '@playwright/test'
import { type ClockhouseOptions, type RunningClockhouse, runClockhouse } from './run-clockhouse.ts'
import { type PageWatch, watchPage } from './watch-page.ts'

interface Fixtures {
  /** What the page may complain about; anything else fails the test. */
  watch: PageWatch
  /** Signs in and opens an address of the console: `deliveries?filter=…`. */
  open: (address?: string) => Promise<void>
}

interface WorkerFixtures {
  /** How the Clockhouse of these tests differs; `test.use` starts one that is not shared with other files. */
  house: ClockhouseOptions
  clockhouse: RunningClockhouse
}

/** Playwright's `test` with a running Clockhouse (one per worker) and a page that must not complain. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  house: [{}, { scope: 'worker', option: true }],
  clockhouse: [
    async ({ house }, use) => {
      const clockhouse = await runClockhouse(house)
      await use(clockhouse)
      await clockhouse.close()
    },
    { scope: 'worker' },
  ],
  watch: [
    async ({ page }, use) => {
      const watch = watchPage(page)
      await use(watch)
      expect(watch.complaints(), 'the page must not complain').toEqual([])
    },
    { auto: true },
  ],
  open: async ({ page, clockhouse }, use) => {
    let signedIn = false
    await use(async (address = '') => {
      // The link gives the browser its cookie; where it leads is the newcomer's journey.
      if (!signedIn) await page.request.get(await clockhouse.signInLink())
      signedIn = true
      await page.goto(`${clockhouse.consoleUrl}${address}`)
    })
  },
})

export { expect } from '@playwright/test'
