import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { resolveBin } from '@/lib/node/process'
import { findProgram, installDebianPackage, isExecutable } from './find-executable'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
  ),
]

const ADVICE =
  'No Chromium for the browser tests: install Chromium or Chrome, run `npx playwright install chromium`, or set CHROMIUM_PATH.'

/** Root, as in a container, has no sandbox. */
export const sandboxArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Starts a browser, with further options on its command line. */
export function launchChromium(...args: string[]): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: [...sandboxArgs, ...args] })
}

/**
 * Finds a browser for the tests: `CHROMIUM_PATH`, an installed Chromium or Chrome, or Playwright’s own. If there is
 * none, has Playwright download it, or installs Debian’s package.
 *
 * @returns the path of its executable
 * @throws with a line of advice if no browser can be installed
 */
export function findChromium(): string {
  const path = findInstalled() ?? findPlaywrightChromium() ?? downloadWithPlaywright() ?? installFromDebian()
  if (path === undefined) throw new Error(ADVICE)
  return path
}

function findInstalled(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (isExecutable(named)) return named
    throw new Error(`CHROMIUM_PATH is not an executable: ${named}`)
  }
  return findProgram(COMMANDS, APPLICATIONS)
}

function findPlaywrightChromium(): string | undefined {
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function downloadWithPlaywright(): string | undefined {
  console.log('No Chromium found; downloading Playwright’s own …')
  const playwright = resolveBin('@playwright/test', 'playwright')
  // Without a network it retries for a long time; a minute and a half is enough for the download itself.
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'ignore', timeout: 90_000 })
  return findPlaywrightChromium()
}

function installFromDebian(): string | undefined {
  installDebianPackage('chromium')
  return findInstalled()
}
