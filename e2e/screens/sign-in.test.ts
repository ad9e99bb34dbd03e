import { expect, test } from '../clockhouse-test.ts'
import { ADMIN_TOKEN } from '../run-clockhouse.ts'
import { expectAccessible } from './expect-accessible.ts'

test('a token is traded for a session, which leads to the place that was asked for', async ({
  page,
  clockhouse,
  watch,
}) => {
  watch.expect(/status of 401/)
  await page.goto(`${clockhouse.consoleUrl}coverage?show=never-received`)
  await expect(page).toHaveURL(/\/ui\/sign-in/)
  await expectAccessible(page)
  await page.getByLabel('Admin token').fill(`  ${ADMIN_TOKEN}  `)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/ui\/coverage\?show=never-received$/)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Coverage' })).toBeVisible()
})

test('a wrong token is told at the field', async ({ page, clockhouse, watch }) => {
  watch.expect(/status of 401/)
  await page.goto(`${clockhouse.consoleUrl}sign-in`)
  await page.getByLabel('Admin token').fill('ch_no-token-at-all')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Admin token')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText(/request /)).toBeVisible()
})

test('a link that was used before is explained, and never leads to another site', async ({
  page,
  clockhouse,
  watch,
}) => {
  watch.expect(/status of 401/)
  await page.goto(`${clockhouse.consoleUrl}sign-in?reason=link-not-valid&from=//example.org/`)
  await expect(page.getByRole('alert')).toContainText('does not work any more')
  await expectAccessible(page)
  await page.getByLabel('Admin token').fill(ADMIN_TOKEN)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(clockhouse.consoleUrl)
})
