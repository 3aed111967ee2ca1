import { defineConfig } from '@playwright/test'
import { sandboxArgs } from '@/e2e/tools/find-chromium'

const { CHROMIUM_PATH } = process.env

const ALONE = ['keeping-still.spec.ts', 'building.spec.ts']
const DEV = ['previewing-drafts.spec.ts', 'publishing-a-post.spec.ts', 'using-the-desk.spec.ts']

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/testing/serve-sites.ts',
  projects: [
    // Two dev servers at once would wait for each other. These take longest, so they begin first.
    { name: 'dev', testMatch: DEV, workers: 1 },
    { name: 'journeys', testIgnore: [...ALONE, ...DEV] },
    // A build takes the whole machine, and the folder that Next works in. On a busy one, a browser shows half a header.
    { name: 'alone', testMatch: ALONE, workers: 1, dependencies: ['journeys', 'dev'] },
  ],
  // Two servers and a browser share the machine with the tests.
  workers: 2,
  timeout: 60_000,
  // A dev server compiles a page when it is first asked for it.
  expect: { timeout: 15_000 },
  reporter: process.env.CI ? [['list']] : [['dot']],
  forbidOnly: Boolean(process.env.CI),
  use: {
    browserName: 'chromium',
    launchOptions: {
      ...(CHROMIUM_PATH !== undefined && { executablePath: CHROMIUM_PATH }),
      args: [
        ...sandboxArgs,
        '--disable-background-networking',
        // No test asks another host.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
      ],
    },
    locale: 'en-GB',
  },
})
