import { expect, test } from './clockhouse-test.ts'

test.use({ house: { installed: false } })

test('says on each screen what will be there, and leads a newcomer through the first steps', async ({
  page,
  clockhouse,
  open,
}) => {
  await open('deliveries')
  await expect(page.getByText('Nothing was received yet')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Send a sample' })).toBeVisible()
  await open('installations')
  await expect(page.getByText('No workspace has the add-on yet')).toBeVisible()
  await open('quarantine')
  await expect(page.getByText('Nothing was refused')).toBeVisible()
  await open('coverage')
  await expect(page.getByText('0 of 50 events were received')).toBeVisible()
  await open('samples?event=NEW_TAG')
  await expect(page.getByText(/No installation is active/)).toBeVisible()

  await open('')
  const steps = page.getByRole('region', { name: 'First steps' })
  await expect(steps.getByText(`${new URL(clockhouse.consoleUrl).origin}/manifest`)).toBeVisible()
  await expect(page.getByText('Feed live')).toBeVisible()
  await clockhouse.sandbox.install(`${clockhouse.url}/manifest`)
  await expect(steps.getByText('done')).toHaveCount(2)
  await clockhouse.sandbox.send('NEW_TAG')
  await expect(steps).toBeHidden()
})
