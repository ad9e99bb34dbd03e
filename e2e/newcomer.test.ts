import { expect, test } from './clockhouse-test.ts'
import { deliveryPanel, deliveryRows, deliveryTable } from './deliveries.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a one-time link leads to the overview, where deliveries arrive by themselves', async ({
  page,
  clockhouse,
}) => {
  await clockhouse.sandbox.work(3)
  await page.goto(await clockhouse.signInLink())
  await expect(page).toHaveURL(/\/ui\/$/)
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  await expect(page.getByText('Everything is all right')).toBeVisible()
  await expect(page.getByText('Feed live')).toBeVisible()

  const stored = page.getByRole('listitem').filter({ hasText: 'Deliveries stored' }).getByRole('link')
  const latest = page.getByRole('region', { name: 'Last deliveries' }).getByRole('listitem')
  await expect(latest).not.toHaveCount(0)
  const before = Number(await stored.textContent())
  await clockhouse.sandbox.work(4)
  await expect(stored).toHaveText(String(before + 4))
  await expect(latest).toHaveCount(Math.min(20, before + 4))

  await latest.first().getByRole('link').click()
  await expect(page).toHaveURL(/\/ui\/deliveries\?delivery=dlv_/)
  await expect(deliveryPanel(page).getByText('Verified')).toBeVisible()
})

test('deliveries appear at the top of the list while people work, and one says why it was believed', async ({
  page,
  clockhouse,
  open,
}) => {
  await clockhouse.sandbox.send('NEW_PROJECT')
  await open('deliveries')
  await expect(deliveryRows(page).first()).toBeVisible()
  await expect(page.getByText('Feed live')).toBeVisible()
  await clockhouse.sandbox.send('NEW_TAG')
  await expect(deliveryRows(page).first()).toContainText(/^Tag .* was created/)

  await deliveryRows(page).first().click()
  const panel = deliveryPanel(page)
  await expect(panel.getByRole('heading', { name: 'New tag' })).toBeVisible()
  await panel.getByRole('tab', { name: 'Signature' }).click()
  await expect(panel.getByText(/^Accepted: signed by clockify for workspace /)).toBeVisible()
  const steps = panel.getByRole('list').filter({ hasText: 'Signature fits the key' }).getByRole('listitem')
  for (const step of [
    'A signature is there',
    'Algorithm',
    'Trusted key',
    'Signature fits the key',
    'Issuer',
    'Made for this add-on',
    'Workspace',
    'The token told at install',
  ]) {
    await expect(steps.filter({ has: page.getByText(step, { exact: true }) })).toContainText('passed')
  }
  await expect(steps.filter({ hasText: 'Algorithm' })).toContainText('RS256')
  await expect(panel.getByRole('row').filter({ hasText: 'workspaceId' })).toBeVisible()
  await expect(page.locator('body')).not.toContainText('eyJ')
})

test('a delivery shows as a tree, as its bytes and with its headers, without the text of its token', async ({
  page,
  clockhouse,
  open,
}) => {
  await clockhouse.sandbox.send('NEW_TAG', { id: 'a', name: 'Bytes as they came', archived: false })
  await open('deliveries?filter=event:NEW_TAG')
  await deliveryRows(page).filter({ hasText: 'Bytes as they came' }).first().click()
  const panel = deliveryPanel(page)

  await panel.getByRole('tab', { name: 'Body' }).click()
  const name = panel.getByRole('treeitem').filter({ hasText: 'name' })
  await expect(name).toContainText('"Bytes as they came"')
  await name.click()
  await panel.getByRole('button', { name: 'Copy value' }).first().click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('Bytes as they came')

  await panel.getByRole('tab', { name: 'Raw' }).click()
  await expect(panel.getByText('"name":"Bytes as they came"')).toBeVisible()

  await panel.getByRole('tab', { name: 'Headers' }).click()
  const headers = panel.getByRole('table', { name: 'Headers as received' })
  await expect(headers.getByRole('row').filter({ hasText: /webhook-event-type/i })).toContainText('NEW_TAG')
  await expect(headers.getByRole('row').filter({ hasText: /clockify-signature/i })).toContainText('not shown')
})

test('a sample is sent, arrives in the list, and is found by typing a filter and by its chip', async ({
  page,
  clockhouse,
  open,
}) => {
  await clockhouse.sandbox.work(5)
  await open('samples')
  await page.getByRole('link', { name: 'Invoice updated' }).click()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByText('Stored', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'See it' }).click()
  const panel = deliveryPanel(page)
  await expect(panel.getByRole('heading', { name: 'Invoice updated' })).toBeVisible()
  await expect(panel.getByText('Sample', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()

  const field = page.getByRole('textbox', { name: 'Filter' })
  await field.fill('event:INVOICE_UPDATED source:sample')
  await field.press('Enter')
  await expect(page).toHaveURL(/filter=/)
  await expect(deliveryRows(page)).toHaveCount(1)
  await expect(deliveryRows(page).first()).toContainText('INVOICE_UPDATED')

  await page.getByRole('button', { name: 'Remove source:sample' }).click()
  await page.getByRole('button', { name: 'event:INVOICE_UPDATED', exact: true }).click()
  await expect(field).toHaveValue('event:INVOICE_UPDATED')
  await field.fill('event:INVOICE')
  await page.getByRole('option', { name: /INVOICE_UPDATED/ }).click()
  await expect(page.getByRole('button', { name: 'Remove event:INVOICE_UPDATED' })).toBeVisible()
  await expect(deliveryRows(page)).toHaveCount(1)
})

test('a filter that cannot be read says where and what was meant', async ({ page, open }) => {
  await open('deliveries')
  const field = page.getByRole('textbox', { name: 'Filter' })
  await field.fill('evnt:NEW_TAG')
  await field.press('Enter')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleErrorMessage(/evnt/)
  await page.getByRole('alert').getByRole('button', { name: 'event:' }).click()
  await expect(page).toHaveURL(/filter=event/)
})

test('a reload keeps filter, open delivery and tab; back and forward go through them', async ({
  page,
  clockhouse,
  open,
}) => {
  await clockhouse.sandbox.send('NEW_CLIENT')
  await open('')
  await page.getByRole('link', { name: 'Deliveries', exact: true }).first().click()
  const field = page.getByRole('textbox', { name: 'Filter' })
  await field.fill('event:NEW_CLIENT')
  await field.press('Enter')
  await expect(page).toHaveURL(/filter=event/)
  await deliveryRows(page).first().click()
  const panel = deliveryPanel(page)
  await panel.getByRole('tab', { name: 'Headers' }).click()
  await expect(page).toHaveURL(/tab=headers/)
  const address = page.url()

  await page.reload()
  expect(page.url()).toBe(address)
  await expect(panel.getByRole('tab', { name: 'Headers' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('button', { name: 'Remove event:NEW_CLIENT' })).toBeVisible()
  await expect(deliveryRows(page).first()).toHaveAttribute('aria-current', 'true')

  await page.goBack()
  await expect(panel).toBeHidden()
  await expect(page).toHaveURL(/deliveries\?filter=event/)
  await page.goBack()
  await expect(page).toHaveURL(/deliveries$/)
  await page.goForward()
  await page.goForward()
  await expect(panel.getByRole('tab', { name: 'Headers' })).toHaveAttribute('aria-selected', 'true')
})

test('a deep link opens a delivery that is not on the first page of the list', async ({
  page,
  clockhouse,
  open,
}) => {
  await clockhouse.sandbox.send('NEW_TASK')
  const [first] = (await clockhouse.admin.deliveries.list({ filter: 'event:NEW_TASK' })).items
  await clockhouse.sandbox.work(120)
  await expect.poll(async () => (await clockhouse.admin.status.get()).totals.deliveries).toBeGreaterThan(120)
  await open(`deliveries?delivery=${first?.id}&tab=signature`)
  await expect(deliveryPanel(page).getByText(/^Accepted: signed by clockify/)).toBeVisible()
  await expect(deliveryRows(page).first()).toBeVisible()
  await expect(deliveryTable(page).locator('[aria-current]')).toHaveCount(0)
})
