import { expect, test } from '../clockhouse-test.ts'
import { expectAccessible } from './expect-accessible.ts'

const post = (url: string, headers: Record<string, string>, body: string) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })

test('a refused request appears by itself, with the step at which it failed', async ({
  page,
  open,
  clockhouse,
}) => {
  await open('quarantine')
  await expect(page.getByText('Feed live')).toBeVisible()
  const unsecured = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"iss":"evil"}').toString('base64url')}.x`
  await post(`${clockhouse.url}/webhooks/new-tag`, { 'clockify-signature': unsecured }, '{"id":"forged"}')
  await page.getByRole('row', { name: /not signed with RS256/ }).click()
  const panel = page.getByRole('complementary', { name: /Refused request/ })
  await expect(panel).toContainText('Refused at algorithm: expected RS256, found none.')
  await panel.getByRole('tab', { name: 'Headers' }).click()
  await expect(panel.getByRole('row', { name: /clockify-signature/ })).toContainText('secret, not shown')
  await expect(panel).not.toContainText(unsecured)
  await panel.getByRole('tab', { name: 'Body' }).click()
  await expect(panel.getByRole('tree')).toContainText('forged')
  await page.reload()
  await expect(panel.getByRole('tree')).toContainText('forged')
})

test('refused requests are looked at by reason, and Escape gives the focus back to the list', async ({
  page,
  open,
  clockhouse,
}) => {
  await post(`${clockhouse.url}/webhooks/new-tag`, {}, '{"id":"unsigned"}')
  await post(`${clockhouse.url}/webhooks/new-tag`, {}, '[')
  await open('quarantine?reason=malformed')
  const rows = page.getByRole('row', { name: /Not a JSON object/ })
  await expect(rows.first()).toBeVisible()
  await expect(page.getByRole('row', { name: /Not signed/ })).toHaveCount(0)
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary')).toContainText('It fell before its signature was looked at.')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeFocused()
})
