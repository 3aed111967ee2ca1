import { existsSync } from 'node:fs'
import { test as base, expect } from '@playwright/test'
import { FIRST_POST, hasAnotherOwner, sites } from './sites'

/** The site with all services counts visits there; the tests cannot reach it. */
const ANALYTICS = 'https://plausible.io/'

/** On a busy machine Chromium skips a view transition that is not ready in time, and reports that as an error. */
const SKIPPED_TRANSITION = 'Transition was aborted because of invalid state. Page already revealed'

/** Playwright’s `test` on the fixture site. An error in the console of the browser fails it. */
export const test = base.extend<{ allowsConsoleErrors: boolean }>({
  baseURL: sites.fixture.url,
  /** For tests of what the browser blocks or cannot load. */
  allowsConsoleErrors: [false, { option: true }],
  page: async ({ page, allowsConsoleErrors }, use) => {
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.startsWith(ANALYTICS)) errors.push(message.text())
    })
    page.on('pageerror', ({ message }) => {
      if (message !== SKIPPED_TRANSITION) errors.push(message)
    })
    await use(page)
    if (!allowsConsoleErrors) expect(errors, 'errors in the console of the browser').toEqual([])
  },
})

/**
 * For tests about the first post of this blog: skips them if the blog has another owner, and fails them if the post is
 * missing for any other reason.
 */
export function requireFirstPost() {
  test.skip(hasAnotherOwner, 'This blog has another owner, and another first post.')
  expect(existsSync(FIRST_POST), `${FIRST_POST} is missing, though this blog is still The Step Back`).toBe(true)
}

export { expect }
