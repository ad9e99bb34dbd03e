import { expect, test } from '../clockhouse-test.ts'
import { expectAccessible } from './expect-accessible.ts'

test('the coverage tells what came, moves with it, and leads to deliveries and samples', async ({
  page,
  open,
  clockhouse,
}) => {
  await open('coverage')
  await expect(page.getByText('Feed live')).toBeVisible()
  await clockhouse.sandbox.work(10)
  await expect(page.getByText(/^[1-9]\d* of 50 events were received$/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Try the sample of BALANCE_UPDATED' }).click()
  await expect(page).toHaveURL(/samples\?event=BALANCE_UPDATED/)
  await page.goBack()
  await page.getByRole('link', { name: 'New time entry' }).click()
  await expect(page).toHaveURL(/deliveries\?filter=event/)
})

test('what never came can be looked at alone, at an address that says so', async ({ page, open }) => {
  await open('coverage?show=never-received&find=invoice')
  await expect(page.getByRole('rowheader', { name: 'New invoice' })).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveCount(2)
  await page.getByLabel('Search the events').fill('nothing like it')
  await page.getByRole('button', { name: 'Show all events' }).click()
  await expect(page).toHaveURL(/\/coverage$/)
})
