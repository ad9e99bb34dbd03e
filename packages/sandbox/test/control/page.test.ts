import { existsSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FakeAddon, startFakeAddon } from '../fake-addon.ts'
import { type RunningSandbox, startTestSandbox } from '../running-sandbox.ts'

const SYSTEM_CHROMIUM = '/usr/bin/chromium'
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]

let browser: Browser
beforeAll(async () => {
  const executable = existsSync(SYSTEM_CHROMIUM) ? { executablePath: SYSTEM_CHROMIUM } : {}
  browser = await chromium.launch({ ...executable, args: ARGUMENTS })
})
afterAll(() => browser.close())

interface View {
  width?: number
  colorScheme?: 'light' | 'dark'
}

/** Opens the page; what the browser complains about (a broken policy above all) fails the test at its end. */
async function openPage(sandbox: RunningSandbox, { width = 1280, colorScheme = 'light' }: View = {}) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto(`${sandbox.url}/sandbox/v1/`)
  await page.getByText('Live', { exact: true }).waitFor()
  return {
    page,
    async [Symbol.asyncDispose]() {
      await context.close()
      expect(complaints).toEqual([])
    },
  }
}

const noticeOf = (page: Page) => page.locator('#notice')
const withAddon = async (): Promise<[RunningSandbox, FakeAddon]> => {
  const sandbox = await startTestSandbox()
  const addon = await startFakeAddon({
    components: [{ type: 'sidebar', label: 'Tides', accessLevel: 'ADMINS', path: '/ui' }],
  })
  await sandbox.install(addon)
  return [sandbox, addon]
}

describe('the page of the stand-in', () => {
  it('installs an add-on by the address of its manifest and shows its webhooks', async () => {
    await using sandbox = await startTestSandbox()
    await using addon = await startFakeAddon()
    await using opened = await openPage(sandbox)
    const { page } = opened
    await page.getByText('No add-on is installed').waitFor()
    await page.getByLabel('Manifest address').fill(addon.manifestUrl)
    await page.getByRole('button', { name: 'Install', exact: true }).click()
    await page.getByRole('heading', { name: 'Tide Table' }).waitFor()
    await page.getByText('2 webhooks').click()
    await page.getByText('/webhooks/tag-updated').waitFor()
    expect(await noticeOf(page).textContent()).toContain('it answered 200')
  })

  it('sends an event, and shows its answer and every retry', async () => {
    const [sandbox, addon] = await withAddon()
    await using _sandbox = sandbox
    await using _addon = addon
    await using opened = await openPage(sandbox)
    const { page } = opened
    addon.answerWith(() => ({ status: 503, body: 'ebb tide' }))
    await page.getByLabel('Event, with a sample body').selectOption('NEW_TAG')
    await page.getByRole('button', { name: 'Send event' }).click()
    await page.getByText('NEW_TAG was sent to 1; answers: 503.').waitFor()
    const row = page.locator('.delivery').first()
    await row.getByText('1 retry').waitFor()
    addon.answerWith(() => ({ status: 200 }))
    await row.locator('summary').getByText('200', { exact: true }).waitFor()
    await row.locator('summary').click()
    await row.getByText('ebb tide').first().waitFor()
    await row.getByText('"workspaceId"').waitFor()
  })

  it('disables, enables and uninstalls, but not without being asked twice', async () => {
    const [sandbox, addon] = await withAddon()
    await using _sandbox = sandbox
    await using _addon = addon
    await using opened = await openPage(sandbox)
    const { page } = opened
    await page.getByRole('button', { name: 'Disable' }).click()
    await page.getByRole('button', { name: 'Enable' }).click()
    await page.getByText('Tide Table is enabled; it answered 200.').waitFor()
    await page.getByRole('button', { name: 'Uninstall' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('button', { name: 'Uninstall' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Uninstall' }).click()
    await page.getByText('No add-on is installed').waitFor()
    expect(addon.received.map(({ path }) => path.replace('/lifecycle/', ''))).toEqual([
      'installed',
      'status-changed',
      'status-changed',
      'deleted',
    ])
  })

  it('opens the component as the iframe would be, with a user token', async () => {
    const [sandbox, addon] = await withAddon()
    await using _sandbox = sandbox
    await using _addon = addon
    await using opened = await openPage(sandbox)
    const { page } = opened
    const popup = page.context().waitForEvent('page')
    await page.getByRole('button', { name: 'Open Tides' }).click()
    expect((await popup).url()).toMatch(new RegExp(`^${addon.url}/ui\\?auth_token=eyJ`))
  })

  it('lets the people work and replaces the faults', async () => {
    await using sandbox = await startTestSandbox()
    await using opened = await openPage(sandbox)
    const { page } = opened
    await page.getByRole('button', { name: 'Do work' }).click()
    await page.getByText(/^The people did \d+ things?\.$/).waitFor()
    await page
      .getByLabel('All faults, as a JSON list')
      .fill('[{"path": "/report/*", "status": 500, "times": 3}]')
    await page.getByRole('button', { name: 'Replace faults' }).click()
    await page.getByText('0 of 3').waitFor()
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByText('None: every request is answered').waitFor()
  })

  it.each([
    { width: 360, colorScheme: 'light' as const },
    { width: 1280, colorScheme: 'dark' as const },
  ])('has nothing that axe finds and nothing that overflows at $width px in $colorScheme', async (view) => {
    const [sandbox, addon] = await withAddon()
    await using _sandbox = sandbox
    await using _addon = addon
    addon.answerWith(() => ({ status: 500 }))
    await sandbox.call('POST', '/sandbox/v1/events', { event: 'NEW_TAG' })
    await sandbox.call('PUT', '/sandbox/v1/faults', [{ path: '/report/*', status: 500 }])
    await using opened = await openPage(sandbox, view)
    const { page } = opened
    await page.locator('.delivery summary').click()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(view.width)
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
  })

  it('says so when the stand-in is gone', async () => {
    const sandbox = await startTestSandbox()
    const { page } = await openPage(sandbox)
    await sandbox.close()
    await page.getByText('Not reachable, trying again').waitFor()
    await page.context().close()
  })
})
