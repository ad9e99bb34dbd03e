import type { Page } from '@playwright/test'
import { expect, test } from './clockhouse-test.ts'
import { deliveryPanel, deliveryRows, deliveryTable } from './deliveries.ts'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

/** What has the focus, by its words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    const words = element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    return words.replaceAll(/\s+/g, ' ').trim()
  })

/** Whether a ring around what has the focus says so. A field has its frame and its caret instead. */
const showsFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body || element.tagName === 'INPUT') return true
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && outlineWidth !== '0px'
  })

test('the newcomer’s way by keyboard alone: go, filter, walk, open, explain, close', async ({
  page,
  clockhouse,
}) => {
  await clockhouse.sandbox.send('NEW_PROJECT')
  await clockhouse.sandbox.send('PROJECT_UPDATED')
  await clockhouse.sandbox.send('NEW_PROJECT')
  await page.goto(await clockhouse.signInLink())
  await expect(page.getByText('Everything is all right')).toBeVisible()

  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await expect(page.getByRole('heading', { name: 'Deliveries' })).toBeVisible()
  await expect(deliveryRows(page).first()).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('textbox', { name: 'Filter' })).toBeFocused()
  await page.keyboard.type('event:NEW_PROJECT ')
  await expect(page.getByRole('button', { name: 'Remove event:NEW_PROJECT' })).toBeVisible()
  await expect(deliveryRows(page).nth(1)).toContainText('NEW_PROJECT')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await page.keyboard.press('j')
  await expect(deliveryTable(page)).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const panel = deliveryPanel(page)
  await expect(panel.getByRole('heading', { name: 'New project' })).toBeVisible()
  await expect(deliveryRows(page).nth(1)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('k')
  await expect(deliveryRows(page).first()).toHaveAttribute('aria-current', 'true')

  await page.keyboard.press('5')
  await expect(panel.getByText(/^Accepted: signed by clockify/)).toBeVisible()
  await page.keyboard.press('c')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^curl /)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(deliveryTable(page)).toBeFocused()
  await page.keyboard.press('x')
  await expect(page.getByRole('region', { name: 'Selected deliveries' })).toContainText('1 selected')
})

test('the palette goes to a screen, opens a delivery by its id and sends a sample', async ({
  page,
  clockhouse,
  open,
}) => {
  await clockhouse.sandbox.send('NEW_TASK')
  const [delivery] = (await clockhouse.admin.deliveries.list({ filter: 'event:NEW_TASK' })).items
  await open('')
  const ask = page.getByRole('textbox', { name: 'Find and do' })
  const find = async (text: string) => {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(ask).toBeFocused()
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
    await expect(ask).toBeHidden()
  }
  await expect(page.getByText('Everything is all right')).toBeVisible()
  await find('coverage')
  await expect(page).toHaveURL(/\/coverage$/)
  await find(`see ${delivery?.id}`)
  await expect(deliveryPanel(page).getByRole('heading', { name: 'New task' })).toBeVisible()
  await find('sample expense restored')
  await expect(deliveryPanel(page).getByRole('heading', { name: 'Expense restored' })).toBeVisible()
})

test('Tab begins at a link that skips to the content, then goes through the screens in their order', async ({
  page,
  open,
}) => {
  await open('')
  await expect(page.getByText('Everything is all right')).toBeVisible()
  const stops: string[] = []
  for (let stop = 0; stop < 12; stop++) {
    await page.keyboard.press('Tab')
    stops.push(await focused(page))
  }
  expect(stops.slice(0, 8)).toEqual([
    'Skip to the content',
    'Clockhouse',
    'Overview',
    'Deliveries',
    'Installations',
    'Quarantine',
    'Samples',
    'Coverage',
  ])
  expect(stops.slice(8).map((words) => words.replace(/ ?(CtrlK|\?)$|:.*$/, ''))).toEqual([
    'Find and do',
    'Keyboard',
    'Appearance',
    'Sign out',
  ])
  await page.reload()
  await expect(page.getByText('Everything is all right')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
})

test('whatever has the focus shows it', async ({ page, clockhouse, open }) => {
  await clockhouse.sandbox.send('NEW_TASK')
  await open('deliveries')
  await expect(deliveryRows(page).first()).toBeVisible()
  const unseen: string[] = []
  for (let stop = 0; stop < 18; stop++) {
    await page.keyboard.press('Tab')
    if (!(await showsFocus(page))) unseen.push(await focused(page))
  }
  expect(unseen).toEqual([])
})

test('help opens by ? and closes by Escape, the palette by its button; the focus goes back', async ({
  page,
  open,
}) => {
  await open('coverage')
  const first = page.getByRole('link', { name: 'New timer started' })
  await first.focus()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard' })
  await expect(help.getByText('Everywhere', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(first).toBeFocused()

  const button = page.getByRole('button', { name: 'Find and do' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Find and do' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('single keys can be switched off; a table that has the focus keeps its own', async ({
  page,
  clockhouse,
  open,
}) => {
  await clockhouse.sandbox.send('NEW_TASK')
  await open('deliveries')
  await expect(deliveryRows(page).first()).toBeVisible()
  await page.keyboard.press('?')
  await page.getByRole('switch', { name: 'Single keys act everywhere' }).uncheck({ force: true })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeHidden()
  await page.keyboard.press('/')
  await expect(page.getByRole('textbox', { name: 'Filter' })).not.toBeFocused()
  await deliveryTable(page).focus()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(deliveryPanel(page)).toBeVisible()
})
