import { test as base, expect } from '@playwright/test'
import { sites } from './sites'

/** Visits of the site with all settings are counted there, which no test can reach. */
const COUNTING = 'https://plausible.io/'

/** A page that is on the screen before its transition is ready goes without; a busy machine’s Chromium says so. */
const TOO_LATE = 'Transition was aborted because of invalid state. Page already revealed'

/** Playwright’s `test` on the fixture site; a complaint in the browser’s console fails it. */
export const test = base.extend<{ toleratesComplaints: boolean }>({
  baseURL: sites.fixture.url,
  /** For what the browser is meant to refuse. */
  toleratesComplaints: [false, { option: true }],
  page: async ({ page, toleratesComplaints }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.startsWith(COUNTING)) complaints.push(message.text())
    })
    page.on('pageerror', ({ message }) => {
      if (message !== TOO_LATE) complaints.push(message)
    })
    await use(page)
    if (!toleratesComplaints) expect(complaints, 'complaints in the browser’s console').toEqual([])
  },
})

export { expect }
