import { expect, test } from './clockhouse-test.ts'

test('a problem says what it is, with its request, and is gone after trying again', async ({
  page,
  open,
  watch,
}) => {
  watch.expect(/status of 500/)
  await page.route('**/admin/v1/deliveries?*', (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        type: 'about:blank',
        title: 'Something went wrong here',
        status: 500,
        detail: 'The log has the cause under this request.',
        requestId: 'request-of-this-test',
      }),
    }),
  )
  await open('deliveries')
  const alert = page.getByRole('alert').filter({ hasText: 'Something went wrong here' })
  await expect(alert).toContainText('The log has the cause')
  await expect(alert.getByRole('button', { name: /copy request-of-this-test/ })).toBeVisible()
  await page.unroute('**/admin/v1/deliveries?*')
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(alert).toBeHidden()
  await expect(page.getByText('Feed live')).toBeVisible()
})

test('what cannot be asked for again stays in sight and says so', async ({
  page,
  open,
  watch,
  clockhouse,
}) => {
  watch.expect(/ERR_FAILED/)
  await open('installations')
  await expect(page.getByRole('row').filter({ hasText: 'Active' })).toBeVisible()
  await page.route('**/admin/v1/installations*', (route) => route.abort())
  await expect(page.getByText('Feed live')).toBeVisible()
  await clockhouse.sandbox.setStatus('INACTIVE')
  await expect(page.getByRole('alert')).toContainText('these installations are the last that were known')
  await expect(page.getByRole('row').filter({ hasText: 'Active' })).toBeVisible()
  await page.unroute('**/admin/v1/installations*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Inactive' })).toBeVisible()
  await clockhouse.sandbox.setStatus('ACTIVE')
})
