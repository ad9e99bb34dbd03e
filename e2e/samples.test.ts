import { expect, test } from './clockhouse-test.ts'
import { deliveryPanel } from './deliveries.ts'

test('a field that the schema does not know is sent with mod+Enter and kept as it is', async ({
  page,
  open,
}) => {
  await open('samples?event=NEW_TAG')
  const editor = page.getByRole('textbox', { name: 'Body of the sample NEW_TAG' })
  const body = {
    id: '64c777ddd3fcab07cfbb2200',
    name: 'Of tomorrow',
    workspaceId: 'w',
    shade: { of: 'blue' },
  }
  await editor.fill(JSON.stringify(body))
  await expect(page.getByText('Fits the schema')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('Stored', { exact: true })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('Stored, as a duplicate of an earlier one')).toBeVisible()
  await page.getByRole('link', { name: 'See it' }).click()
  await deliveryPanel(page).getByRole('tab', { name: 'Body' }).click()
  await expect(deliveryPanel(page).getByRole('treeitem').filter({ hasText: 'shade' })).toBeVisible()
})

test('a body that is not as documented is stored and says where it differs', async ({ page, open }) => {
  await open('samples?event=NEW_TAG')
  const editor = page.getByRole('textbox', { name: 'Body of the sample NEW_TAG' })
  await editor.fill('{"id": "64c777ddd3fcab07cfbb2201", "name": 7}')
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('name')
  await page.getByRole('button', { name: 'Send anyway' }).click()
  await page.getByRole('link', { name: 'See it' }).click()
  await expect(deliveryPanel(page)).toContainText('/name')
})

test('coverage moves with what is received and what is tried, each by itself', async ({
  page,
  clockhouse,
  open,
}) => {
  await open('coverage')
  await expect(page.getByText('Feed live')).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: 'Expense restored' })
  const count = row.getByRole('cell').nth(1)
  const before = Number(await count.textContent())
  await clockhouse.sandbox.send('EXPENSE_RESTORED')
  await expect(count).toHaveText(String(before + 1))
  await expect(row).toContainText('now')

  const tried = page.getByRole('row').filter({ hasText: 'Time off request withdrawn' })
  await expect(tried).toContainText('Try')
  await clockhouse.admin.samples.send({ event: 'TIME_OFF_REQUEST_WITHDRAWN' })
  await expect(tried).not.toContainText('Try')
  await expect(tried.getByRole('cell').nth(1)).toHaveText('0')
})
