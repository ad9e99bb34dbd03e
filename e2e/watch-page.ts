import type { Page } from '@playwright/test'

/** What a page complained about: errors of its scripts, and errors in its console (a broken CSP is one). */
export interface PageWatch {
  /** Complaints that belong to the journey, such as a refused call. */
  expect(pattern: RegExp): void
  /** Complaints that nobody expected. */
  complaints(): string[]
}

/** Listens to a page from its first address on. */
export function watchPage(page: Page): PageWatch {
  const heard: string[] = []
  const expected: RegExp[] = []
  page.on('pageerror', (error) => heard.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`${message.text()} (${message.location().url})`)
  })
  return {
    expect: (pattern) => void expected.push(pattern),
    complaints: () => heard.filter((text) => !expected.some((pattern) => pattern.test(text))),
  }
}
