import { sites } from '@/e2e/testing/sites'
import { buildAsVercel, findVercelCli } from '@/e2e/tools/build-as-vercel'
import { findChromium } from '@/e2e/tools/find-chromium'
import { findNewsboat, findNginx } from '@/e2e/tools/find-executable'
import { commandOf, runScript } from '@/lib/node/process'

/**
 * Builds the fixture site and this blog itself, and walks through both in a browser. What follows on
 * the command line is handed to Playwright.
 *
 * Three things need more than a browser. Where one cannot be had, its tests are left out, and the last
 * lines say so; with the variable `TEST_EVERYTHING` that is a failure.
 */
const CHROMIUM_PATH = chromium()
console.log(`Browser tests with ${CHROMIUM_PATH}`)
const vercelCli = findVercelCli()
const NGINX_PATH = findNginx()
const NEWSBOAT_PATH = findNewsboat()
const VERCEL_OUTPUT = vercelCli && '.contentlayer/vercel-output'
const untested = [
  ...(vercelCli ? [] : ['what Vercel would serve: the Vercel CLI is not to be had (npm ci in e2e/vercel-cli)']),
  ...(NGINX_PATH ? [] : ['the site behind nginx: there is none (apt-get install nginx, brew install nginx)']),
  ...(NEWSBOAT_PATH ? [] : ['the feeds in newsboat: there is none (apt-get install newsboat, brew install newsboat)']),
]

for (const site of Object.values(sites)) {
  const code = await build(site)
  if (code !== 0) process.exit(code)
}
const playwright = { path: commandOf('@playwright/test', 'playwright'), args: ['test', ...process.argv.slice(2)] }
const code = await runScript(playwright, { CHROMIUM_PATH, NGINX_PATH, NEWSBOAT_PATH, VERCEL_OUTPUT })
for (const what of untested) console.error(`NOT TESTED: ${what}`)
process.exit(code === 0 && untested.length > 0 && process.env.TEST_EVERYTHING ? 1 : code)

/** The fixture site as Vercel does it: what that serves is another form of the same build. */
function build(site: (typeof sites)[keyof typeof sites]): Promise<number> {
  if (site === sites.fixture && vercelCli && VERCEL_OUTPUT) return buildAsVercel(vercelCli, site.env, VERCEL_OUTPUT)
  return runScript({ path: commandOf('tsx', 'tsx'), args: ['scripts/build.ts'] }, site.env)
}

function chromium(): string {
  try {
    return findChromium()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return process.exit(1)
  }
}
