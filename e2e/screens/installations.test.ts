import { expect, test } from '../clockhouse-test.ts'
import { expectAccessible } from './expect-accessible.ts'

test('an installation shows its webhooks, and each leads to its deliveries', async ({ page, open }) => {
  await open('installations')
  await page.getByRole('row', { name: /Active/ }).click()
  await expect(page).toHaveURL(/\/installations\/ins_/)
  await expect(page.getByText('50 of 50')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('row', { name: /NEW_TIMER_STARTED/ }).click()
  await expect(page).toHaveURL(/\/deliveries\?filter=event/)
})

test('its life can be read, down to the payload without its tokens', async ({ page, open }) => {
  await open('installations')
  await page.getByRole('row', { name: /Active/ }).click()
  await page.getByRole('tab', { name: 'Lifecycle' }).click()
  await page
    .getByRole('button', { name: /^Installed/ })
    .first()
    .click()
  await expect(page.getByRole('tree')).toContainText('[token]')
  await expect(page.getByText(/eyJ/)).toHaveCount(0)
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('tree')).toBeVisible()
  await page.getByRole('tab', { name: 'Token and identity' }).click()
  await expect(page.getByRole('row', { name: /^iss/ })).toContainText('clockify')
  await expectAccessible(page)
})

test('a tree is walked by its arrows and copies paths and values', async ({ page, open }) => {
  await open('installations')
  await page.getByRole('row', { name: /Active/ }).click()
  await page.getByRole('tab', { name: 'Lifecycle' }).click()
  await page
    .getByRole('button', { name: /^Installed/ })
    .first()
    .click()
  const tree = page.getByRole('tree')
  await tree.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(tree.getByRole('treeitem')).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(tree.getByRole('treeitem', { selected: true })).toHaveAttribute('aria-level', '2')
  await page.getByLabel('Search in this JSON').fill('workspaceId')
  await expect(page.getByText('1 of', { exact: false })).toBeVisible()
  await expect(tree.getByRole('treeitem', { selected: true })).toContainText('workspaceId')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await tree.focus()
  await page.keyboard.press('p')
  await expect.poll(copied).toBe('workspaceId')
  await page.keyboard.press('c')
  await expect.poll(copied).toMatch(/^[0-9a-f]{24}$/)
})

test('a link to an installation that is gone says so', async ({ page, open, watch }) => {
  watch.expect(/status of 404/)
  await open('installations/ins_06cnhq8v5sffr0000000000000')
  await expect(page.getByRole('alert')).toContainText('Request')
})
