import { expect, test } from './clockhouse-test.ts'

test('an installation’s life is followed live: switched off and on, set, removed, installed anew', async ({
  page,
  clockhouse,
  open,
}) => {
  const { sandbox } = clockhouse
  await sandbox.install(`${clockhouse.url}/manifest`)
  await open('installations?status=ACTIVE')
  const rows = page.getByRole('grid', { name: 'installations' }).getByRole('row')
  await rows.filter({ hasText: 'Active' }).click()
  await page.getByRole('tab', { name: 'Lifecycle' }).click()
  const timeline = page.getByRole('tabpanel', { name: 'Lifecycle' }).getByRole('listitem')
  await expect(timeline.first()).toContainText('Installed')
  await expect(page.getByText('Feed live')).toBeVisible()

  await sandbox.setStatus('INACTIVE')
  await expect(timeline.first()).toContainText('Switched off')
  await expect(page.getByText('Inactive', { exact: true })).toBeVisible()
  await sandbox.setStatus('ACTIVE')
  await expect(timeline.first()).toContainText('Switched on')
  await expect(page.getByText('Active', { exact: true })).toBeVisible()

  await sandbox.saveSettings([{ id: 'forwarding_url', value: 'https://example.org/hook' }])
  await expect(timeline.first()).toContainText('Settings changed')
  await timeline.first().getByRole('button', { expanded: false }).first().click()
  await expect(timeline.first().getByRole('tree')).toContainText('https://example.org/hook')
  await page.getByRole('tab', { name: 'Settings' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'forwarding_url' })).toContainText(
    'https://example.org/hook',
  )

  await sandbox.uninstall()
  await expect(page.getByText('Deleted', { exact: true }).first()).toBeVisible()
  await sandbox.install(`${clockhouse.url}/manifest`)
  await open('installations')
  await expect(rows.filter({ hasText: 'Active' })).toHaveCount(1)
  await expect(rows.filter({ hasText: 'Deleted' }).first()).toBeVisible()
})

test('the webhooks of an installation count what they bring, and lead to it', async ({
  page,
  clockhouse,
  open,
}) => {
  await open('installations?status=ACTIVE')
  await page.getByRole('row').filter({ hasText: 'Active' }).click()
  const webhooks = page.getByRole('grid', { name: 'webhooks' })
  await expect(page.getByText('50 of 50')).toBeVisible()
  await expect(webhooks).toHaveAttribute('aria-rowcount', '51')
  const row = webhooks.getByRole('row').filter({ hasText: 'NEW_TIMER_STARTED' })
  await expect(row).toContainText('Manifest')
  await expect(row).toContainText('Present')
  await clockhouse.sandbox.send('NEW_TIMER_STARTED')
  await row.click()
  await expect(page).toHaveURL(/deliveries\?filter=event/)
  await expect(page.getByRole('grid', { name: 'Deliveries' })).toContainText('started a timer')
})
