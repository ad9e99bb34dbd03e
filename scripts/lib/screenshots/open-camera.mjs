import { statSync } from 'node:fs'
import { chromium } from '@playwright/test'
import config from '../../../playwright.config.ts'

/** A browser that is signed in and takes pictures of screens once they are complete. */
export async function openCamera(clockhouse) {
  const browser = await chromium.launch(config.use.launchOptions)
  return {
    /** Takes a picture; answers with its size in bytes. */
    take: async ({ address, shows, width, height, colorScheme, act }, file) => {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme,
        reducedMotion: 'reduce',
        locale: 'en-GB',
        timezoneId: 'UTC',
      })
      await page.request.get(await clockhouse.signInLink())
      await page.goto(`${clockhouse.consoleUrl}${address}`)
      await page.getByText('Feed live').waitFor({ state: 'attached' })
      await page.getByText(shows).first().waitFor({ state: 'attached' })
      await act?.(page)
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
      await page.evaluate(() => document.fonts.ready)
      await page.screenshot({ path: file, animations: 'disabled' })
      await page.context().close()
      return statSync(file).size
    },
    close: () => browser.close(),
  }
}
