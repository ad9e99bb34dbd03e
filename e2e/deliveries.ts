import type { Locator, Page } from '@playwright/test'

/** The list of deliveries. */
export const deliveryTable = (page: Page): Locator => page.getByRole('grid', { name: 'Deliveries' })

/** Its rows, newest first. */
export const deliveryRows = (page: Page): Locator =>
  deliveryTable(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })

/** The open delivery, beside the list or over it. */
export const deliveryPanel = (page: Page): Locator =>
  page.getByRole('complementary', { name: 'Delivery' }).or(page.getByRole('dialog', { name: 'Delivery' }))
