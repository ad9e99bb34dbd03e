import { randomBytes } from 'node:crypto'
import { expect, test } from './clockhouse-test.ts'

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('a forged webhook appears while one watches, with the check that it failed, expected and found', async ({
  page,
  clockhouse,
  open,
}) => {
  const { workspaceId, addonId } = await clockhouse.sandbox.installation()
  await open('quarantine')
  await expect(page.getByText('Feed live')).toBeVisible()
  const header = { alg: 'RS256', kid: 'a-key-of-ours', typ: 'JWT' }
  const claims = { iss: 'clockify', sub: 'clockhouse', type: 'addon', workspaceId, addonId }
  const forged = `${encoded(header)}.${encoded(claims)}.${randomBytes(256).toString('base64url')}`
  const answer = await fetch(`${clockhouse.url}/webhooks/new-client`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'clockify-signature': forged },
    body: JSON.stringify({ id: 'c1', name: 'A client of ours', workspaceId }),
  })
  expect(answer.status).toBe(401)

  const row = page.getByRole('row').filter({ hasText: 'Trusted key' })
  await expect(row).toContainText('Signature not believed')
  await expect(row).toContainText('/webhooks/new-client')
  await row.click()
  const panel = page.getByRole('complementary', { name: /^Refused request/ })
  await expect(panel.getByText(/^Refused at trusted key/)).toBeVisible()
  const failed = panel.getByRole('listitem').filter({ hasText: 'Trusted key' })
  await expect(failed).toContainText('failed')
  await expect(failed).toContainText('expected')
  await expect(failed).toContainText('a-key-of-ours')
  await expect(panel.getByText('What the token claims, unproven')).toBeVisible()
  await expect(panel.getByText(/further steps were not made/)).toBeVisible()
  await expect(page.locator('body')).not.toContainText(forged.slice(-40))

  await open('deliveries?filter=event:NEW_CLIENT')
  await expect(page.getByText('A client of ours')).toHaveCount(0)
})

test('the overview counts what was refused and leads to it', async ({ page, clockhouse, open }) => {
  await open('')
  const refused = page.getByRole('listitem').filter({ hasText: 'Refused' }).getByRole('link')
  await expect(refused).toBeVisible()
  await expect(page.getByText('Feed live')).toBeVisible()
  const before = Number(await refused.textContent())
  await fetch(`${clockhouse.url}/webhooks/new-tag`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  await expect(refused).toHaveText(String(before + 1))
  await refused.click()
  await expect(page.getByRole('row').filter({ hasText: 'Not signed' }).first()).toBeVisible()
})
