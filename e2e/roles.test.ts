import type { Page } from '@playwright/test'
import { expect, test } from './clockhouse-test.ts'
import type { RunningClockhouse } from './run-clockhouse.ts'

/** Signs in with a token of its own, as somebody who got it from an admin. */
async function signInAs(page: Page, clockhouse: RunningClockhouse, role: 'viewer' | 'operator') {
  const token = await clockhouse.admin.tokens.create({ name: `the ${role} of a test`, role })
  await page.goto(`${clockhouse.consoleUrl}samples?event=NEW_TAG`)
  await page.getByLabel('Admin token').fill(token.token)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/samples\?event=NEW_TAG/)
  return token
}

test('a viewer sees samples and why they cannot send one', async ({ page, clockhouse, watch }) => {
  watch.expect(/status of 401/)
  await signInAs(page, clockhouse, 'viewer')
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeDisabled()
  await expect(page.getByText(/Your role only reads/)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('textbox', { name: 'Find and do' })).toBeFocused()
  await page.keyboard.type('send sample new tag')
  await expect(page.getByText(/Nothing is called that/)).toBeVisible()
})

test('who loses the token while at work is led to the sign-in page, and back', async ({
  page,
  clockhouse,
  watch,
}) => {
  watch.expect(/status of 401/)
  const { id } = await signInAs(page, clockhouse, 'operator')
  await clockhouse.admin.tokens.revoke({ id })
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await expect(page).toHaveURL(/\/ui\/sign-in/)
  await signInAs(page, clockhouse, 'viewer')
  await expect(page.getByRole('heading', { name: 'Samples' })).toBeVisible()
})

test('a link that was used before leads to a page that says so', async ({ page, clockhouse, watch }) => {
  watch.expect(/status of 401/)
  const link = await clockhouse.signInLink()
  await page.goto(link)
  await expect(page.getByText('Everything is all right')).toBeVisible()
  await page.context().clearCookies()
  await page.goto(link)
  await expect(page).toHaveURL(/\/ui\/sign-in\?reason=/)
  await expect(page.getByRole('alert')).toContainText('does not work any more')
})

test('signing out ends the session of this browser', async ({ page, open, watch }) => {
  watch.expect(/status of 401/)
  await open('')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/\/ui\/sign-in/)
  await page.goBack()
  await expect(page.getByLabel('Admin token')).toBeVisible()
})
