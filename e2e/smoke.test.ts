import { expect, test } from './clockhouse-test.ts'

test('a one-time link signs a browser in and leads to the console', async ({ page, clockhouse }) => {
  const link = await clockhouse.signInLink()
  await page.goto(link)
  await expect(page).toHaveURL(/\/ui\/$/)
  await expect(page.getByRole('navigation')).toBeVisible()
})

test('a link that was used before leads to a page that asks for another one', async ({
  page,
  clockhouse,
}) => {
  const link = await clockhouse.signInLink()
  await page.goto(link)
  await page.context().clearCookies()
  await page.goto(link)
  await expect(page).toHaveURL(/\/ui\/sign-in/)
})
