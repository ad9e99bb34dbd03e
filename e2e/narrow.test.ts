import type { Page } from '@playwright/test'
import { expect, test } from './clockhouse-test.ts'
import { deliveryPanel, deliveryRows, deliveryTable } from './deliveries.ts'
import { expectAccessible } from './screens/expect-accessible.ts'
import { everyScreen } from './screens.ts'

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

/** How far the page can be moved sideways, in px: nothing may stand outside a phone's screen. */
const sidewaysRoom = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body
    const wide = [document.documentElement, document.body, main]
    return Math.max(...wide.map((one) => one.scrollWidth - one.clientWidth))
  })

/** What stands outside and cannot be scrolled to, and sheets that leave a gap. */
const misplaced = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isOutside = (one: Element) => {
      const { left, right, width } = one.getBoundingClientRect()
      const scrolls = one.closest('[role="tablist"], [role="grid"], .cm-editor') !== null
      return width > 0 && !scrolls && !one.matches('.skip, [href="#main"]') && (right > 361 || left < -1)
    }
    const hasGap = (sheet: Element) => sheet.getBoundingClientRect().width !== 360
    const found = [
      ...[...document.querySelectorAll('h1, h2, h3, p, dd, button, a, input')].filter(isOutside),
      ...[...document.querySelectorAll('[role="dialog"]')].filter(hasGap),
    ]
    return found.map((one) => one.outerHTML.slice(0, 120))
  })

test('no screen is wider than 360 px', async ({ page, clockhouse, open }) => {
  test.slow()
  for (const { name, address, shows } of await everyScreen(clockhouse)) {
    await test.step(name, async () => {
      await open(address)
      await expect(page.getByText(shows).first()).toBeAttached()
      await expect.poll(() => sidewaysRoom(page)).toBe(0)
      await expect.poll(() => misplaced(page)).toEqual([])
    })
  }
  await page.goto(`${clockhouse.sandbox.url}/sandbox/v1/`)
  await expect(page.getByText('Clockhouse').first()).toBeVisible()
  expect(await sidewaysRoom(page)).toBe(0)
})

test('the main journey works on a phone: screens in a drawer, a delivery as a sheet', async ({
  page,
  clockhouse,
  open,
}) => {
  await clockhouse.sandbox.send('NEW_TAG')
  await open('')
  await expect(page.getByText('Everything is all right')).toBeVisible()
  await page.getByRole('button', { name: 'Screens' }).tap()
  const drawer = page.getByRole('dialog', { name: 'Screens' })
  await expectAccessible(page)
  await drawer.getByRole('link', { name: 'Deliveries' }).tap()
  await expect(drawer).toBeHidden()
  await deliveryRows(page).first().tap()
  await deliveryPanel(page).getByRole('tab', { name: 'Signature' }).tap()
  await expect(deliveryPanel(page).getByText(/^Accepted: signed by clockify/)).toBeVisible()
  await expectAccessible(page)
  await deliveryPanel(page).getByRole('button', { name: 'Close' }).tap()
  await expect(deliveryPanel(page)).toBeHidden()
  await expect(deliveryTable(page)).toBeFocused()

  await page.getByRole('button', { name: 'Find and do' }).tap()
  await page.getByRole('textbox', { name: 'Find and do' }).fill('samples')
  await page.getByRole('button', { name: /^Samples/ }).tap()
  await page.getByRole('link', { name: 'New client' }).tap()
  await page.getByRole('button', { name: 'Send', exact: true }).tap()
  await page.getByRole('link', { name: 'See it' }).tap()
  await expect(deliveryPanel(page).getByRole('heading', { name: 'New client' })).toBeVisible()
})

test('the page that Clockify shows in its sidebar is whole at 360 px', async ({ page, clockhouse, open }) => {
  await clockhouse.sandbox.work(2)
  await open('component')
  await expect(page.getByText('Last deliveries')).toBeVisible()
  await expectAccessible(page)
})
