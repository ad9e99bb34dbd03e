import { expect, test } from './clockhouse-test.ts'
import { expectAccessible } from './screens/expect-accessible.ts'
import { everyScreen } from './screens.ts'

// Each test takes a worker of its own where there are several: this file is the longest.
test.describe.configure({ mode: 'parallel' })

for (const half of [0, 1]) {
  test(`axe finds nothing on any screen, in light and in dark (${half + 1} of 2)`, async ({
    page,
    clockhouse,
    open,
  }) => {
    test.slow()
    const screens = await everyScreen(clockhouse)
    for (const { name, address, shows } of screens.filter((_, index) => index % 2 === half)) {
      await test.step(name, async () => {
        await open(address)
        await expect(page.getByText(shows).first()).toBeVisible()
        await expectAccessible(page)
      })
    }
  })
}

test('axe finds nothing on palette, help and menus', async ({ page, clockhouse, open }) => {
  await clockhouse.sandbox.send('NEW_TAG')
  await open('deliveries')
  await expect(page.getByText('Feed live')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('textbox', { name: 'Find and do' })).toBeFocused()
  await page.keyboard.type('time entry')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Choose columns' }).click()
  await expect(page.getByRole('menuitemcheckbox').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Appearance/ }).click()
  await expect(page.getByRole('menuitemradio').first()).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: 'Filter' }).click()
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectAccessible(page)
})

test('axe finds nothing on the page of the stand-in for Clockify', async ({ page, clockhouse }) => {
  await clockhouse.sandbox.work(3)
  await page.goto(`${clockhouse.sandbox.url}/sandbox/v1/`)
  await expect(page.getByText('Clockhouse').first()).toBeVisible()
  await expectAccessible(page)
})
