import { expect, test } from './clockhouse-test.ts'
import { deliveryRows } from './deliveries.ts'

// A house of its own: nobody else's daemon may go away.
test.use({ house: { installed: true } })

test('is told at once, and what came meanwhile is there afterwards, each once', async ({
  page,
  clockhouse,
  open,
  watch,
}) => {
  watch.expect(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE|status of 503|network error/)
  await clockhouse.sandbox.work(5)
  await open('deliveries')
  await expect(deliveryRows(page)).toHaveCount(5)
  await expect(page.getByText('Feed live')).toBeVisible()

  await clockhouse.stopDaemon()
  await expect(page.getByText('Feed reconnecting…')).toBeVisible()
  await expect(page.getByText('Daemon not reachable')).toBeVisible()
  await expect(deliveryRows(page)).toHaveCount(5)
  await clockhouse.sandbox.work(6)

  await clockhouse.startDaemon()
  await clockhouse.sandbox.send('NEW_TAG')
  await expect(page.getByText('Feed live')).toBeVisible()
  await expect(page.getByText('Connected')).toBeVisible()
  await expect(deliveryRows(page)).toHaveCount(12, { timeout: 20_000 })
  await clockhouse.sandbox.send('NEW_TASK')
  await expect(deliveryRows(page)).toHaveCount(13)
  await expect(deliveryRows(page).first()).toContainText('NEW_TASK')
})
