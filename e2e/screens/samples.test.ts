import { expect, test } from '../clockhouse-test.ts'
import { expectAccessible } from './expect-accessible.ts'

const body = (event: string) => ({ name: `Body of the sample ${event}` })

test('a sample is found, changed and sent by keyboard, and leads to its delivery', async ({ page, open }) => {
  await open('samples')
  await page.keyboard.press('/')
  await page.keyboard.type('new client')
  await page.getByRole('link', { name: /^New client/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/event=NEW_CLIENT/)
  const editor = page.getByRole('textbox', body('NEW_CLIENT'))
  await editor.fill('{"id": "64c777ddd3fcab07cfbb2100", "workspaceId": "w", "name": "Orchard & Sons"}')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText('Stored', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'See it' }).click()
  await expect(page.getByRole('complementary', { name: 'Delivery' })).toContainText('Orchard & Sons')
})

test('what is wrong with a body stands at its place, and can be sent all the same', async ({
  page,
  open,
}) => {
  await open('samples?event=NEW_TIME_ENTRY')
  const editor = page.getByRole('textbox', body('NEW_TIME_ENTRY'))
  await editor.fill('{\n  "id": "a",\n  "workspaceId": 5\n}')
  const problems = page.getByRole('list', { name: 'Problems' })
  await expect(problems.getByRole('button')).toHaveText(/^Line 3workspaceId/)
  await expect(page.getByRole('button', { name: 'Send anyway' })).toBeEnabled()
  await editor.fill('{\n  "id": "a",\n}')
  await expect(problems).toContainText('the comma before it is too many')
  await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled()
})

test('a changed body survives a reload and can be reset', async ({ page, open }) => {
  await open('samples?event=NEW_TAG')
  const editor = page.getByRole('textbox', body('NEW_TAG'))
  await editor.fill('{"id": "t1", "name": "kept over a reload"}')
  await page.reload()
  await expect(editor).toContainText('kept over a reload')
  await page.getByRole('button', { name: 'Reset the body' }).click()
  await expect(editor).not.toContainText('kept over a reload')
})

test('the editor completes from the schema, and Escape then Tab leaves it', async ({ page, open }) => {
  await open('samples?event=NEW_TIME_ENTRY')
  const editor = page.getByRole('textbox', body('NEW_TIME_ENTRY'))
  await editor.fill('{"timeInterval": {}}')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+Space')
  await expect(page.getByRole('option', { name: /^duration/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(editor).not.toBeFocused()
})

test('somebody who may only read is told what sending needs', async ({ page, clockhouse, watch }) => {
  watch.expect(/status of 401/)
  const { token } = await clockhouse.admin.tokens.create({ name: 'reader', role: 'viewer' })
  await page.goto(`${clockhouse.consoleUrl}sign-in?from=${encodeURIComponent('/samples?event=NEW_TAG')}`)
  await page.getByLabel('Admin token').fill(token)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your role only reads.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled()
})

test('axe finds nothing on the samples, wide and narrow', async ({ page, open }) => {
  await open('samples?event=NEW_TIME_ENTRY')
  await expect(page.getByRole('textbox', body('NEW_TIME_ENTRY'))).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectAccessible(page)
})
