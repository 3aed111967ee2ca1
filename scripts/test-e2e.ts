import { sites } from '@/e2e/testing/sites'
import { buildAsVercel, findVercelCli } from '@/e2e/tools/build-as-vercel'
import { findChromium } from '@/e2e/tools/find-chromium'
import { findNewsboat, findNginx } from '@/e2e/tools/find-executable'
import { exitWithError, projectCommand, resolveBin, runScript } from '@/lib/node/process'

/**
 * Builds the test sites and this blog, and runs the browser tests. Arguments are passed on to Playwright.
 *
 * Three tools are installed if they can be: the Vercel CLI, nginx and newsboat. The tests of a missing one are skipped,
 * and the last lines of the output list them. With `TEST_EVERYTHING=1`, a skipped test is a failure.
 */
const CHROMIUM_PATH = findChromiumOrExit()
console.log(`Browser tests with ${CHROMIUM_PATH}`)
const vercelCli = findVercelCli()
const NGINX_PATH = findNginx()
const NEWSBOAT_PATH = findNewsboat()
const VERCEL_OUTPUT = vercelCli && '.contentlayer/vercel-output'
const skipped = [
  ...(vercelCli ? [] : ['the output for Vercel: the Vercel CLI cannot be installed (npm ci in e2e/vercel-cli)']),
  ...(NGINX_PATH
    ? []
    : ['the configuration of nginx: it is not installed (apt-get install nginx, brew install nginx)']),
  ...(NEWSBOAT_PATH
    ? []
    : ['the feeds in newsboat: it is not installed (apt-get install newsboat, brew install newsboat)']),
]

for (const site of Object.values(sites)) {
  const code = await build(site)
  if (code !== 0) process.exit(code)
}
const playwright = { path: resolveBin('@playwright/test', 'playwright'), args: ['test', ...process.argv.slice(2)] }
const code = await runScript(playwright, { CHROMIUM_PATH, NGINX_PATH, NEWSBOAT_PATH, VERCEL_OUTPUT })
for (const what of skipped) console.error(`NOT TESTED: ${what}`)
process.exit(code === 0 && skipped.length > 0 && process.env.TEST_EVERYTHING ? 1 : code)

/** Builds a site. The fixture site is built as on Vercel if possible, which also makes the output for Vercel. */
function build(site: (typeof sites)[keyof typeof sites]): Promise<number> {
  if (site === sites.fixture && vercelCli && VERCEL_OUTPUT) return buildAsVercel(vercelCli, site.env, VERCEL_OUTPUT)
  return runScript(projectCommand('scripts/build.ts'), site.env)
}

function findChromiumOrExit(): string {
  try {
    return findChromium()
  } catch (error) {
    return exitWithError(error)
  }
}
