import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails when axe finds anything on the page, in light or in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.waitForFunction(wears, colorScheme)
    await page.evaluate(endMotion)
    const { violations } = await judge(page)
    const found = violations.map(
      ({ id, nodes }) => `${colorScheme}: ${id} at ${nodes.map(({ target }) => target).join(' | ')}`,
    )
    expect(found).toEqual([])
  }
}

/** One page without foreign frames needs no second one to collect results: that takes a third of the time. */
const judge = (page: Page) =>
  new AxeBuilder({ page })
    .options({ runOnly: TAGS, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze()

/** Whether the console has heard of the appearance; other pages follow by their style sheets alone. */
const wears = (colorScheme: string): boolean =>
  [undefined, colorScheme].includes(document.documentElement.dataset.mantineColorScheme)

/** Colours move from one appearance to the other; what is judged is where they end. */
const endMotion = (): void => {
  for (const animation of document.getAnimations()) {
    if (animation instanceof CSSTransition) animation.finish()
  }
}
