import { sites } from '../e2e/testing/sites'
import { findChromium } from './find-chromium'
import { commandOf, runScript } from './run'

/**
 * Builds the fixture site and this blog itself, and walks through both in a browser. What follows on
 * the command line is handed to Playwright.
 */
const CHROMIUM_PATH = chromium()
console.log(`Browser tests with ${CHROMIUM_PATH}`)
for (const { env } of Object.values(sites)) {
  const build = { path: commandOf('tsx', 'tsx'), args: ['build/build.ts'] }
  const code = await runScript(build, env)
  if (code !== 0) process.exit(code)
}
const playwright = { path: commandOf('@playwright/test', 'playwright'), args: ['test', ...process.argv.slice(2)] }
process.exit(await runScript(playwright, { CHROMIUM_PATH }))

function chromium(): string {
  try {
    return findChromium()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return process.exit(1)
  }
}
