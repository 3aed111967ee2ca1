import { test as base, expect } from '@playwright/test'
import { sites } from './sites'

/** Playwright’s `test` on the fixture site; a complaint in the browser’s console fails it. */
export const test = base.extend({
  baseURL: sites.fixture.url,
  page: async ({ page }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await use(page)
    expect(complaints, 'complaints in the browser’s console').toEqual([])
  },
})

export { expect }
