import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { resolveSitePaths } from '@/lib/config/paths'
import { resolveBin } from '@/lib/node/process'
import { sites } from './sites'

/** `npm run dev` on a copy of a content folder and of the settings, which tests can change. */
export type DevServer = {
  url: string
  /** The environment variables that it runs with, in which commands work on the same content. */
  env: Record<string, string>
  /** The copy, which the site is compiled from. */
  contentDir: string
  /** The copy of the settings file. */
  settingsPath: string
  /** Saves a file of the content folder, whose folder is created. */
  write: (file: string, text: string) => void
  rename: (file: string, to: string) => void
  remove: (file: string) => void
  /** The output on the terminal so far, without what Next says on a machine with a slow disk. */
  output: () => string
  /** Sends Ctrl-C as a terminal does, to every process of the group, and removes the copies. */
  interrupt: () => Promise<void>
}

/** @param content the folder that is copied */
export async function startDevServer(content = sites.fixture.contentDir, port = 4313): Promise<DevServer> {
  const contentDir = mkdtempSync(join(tmpdir(), 'step-back-'))
  cpSync(content, contentDir, { recursive: true })
  const settings = copySettings()
  const env = {
    ...sites.fixture.env,
    TSX_TSCONFIG_PATH: settings.tsconfig,
    CONTENT_DIR: contentDir,
    PORT: String(port),
    EDITOR: 'true',
  }
  const child = spawnDev(env)
  const url = `http://localhost:${port}`
  await waitForServer(url, child)
  const inContent = (file: string) => join(contentDir, file)
  return {
    url,
    env,
    contentDir,
    settingsPath: settings.path,
    write(file, text) {
      mkdirSync(dirname(inContent(file)), { recursive: true })
      writeFileSync(inContent(file), text)
    },
    rename(file, to) {
      mkdirSync(dirname(inContent(to)), { recursive: true })
      renameSync(inContent(file), inContent(to))
    },
    remove: (file) => rmSync(inContent(file), { recursive: true }),
    output: child.output,
    async interrupt() {
      await child.interrupt()
      const { workDir } = resolveSitePaths({ ...process.env, ...env, NODE_ENV: 'development' })
      // Next writes its cache until it exits.
      const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }
      for (const folder of [contentDir, workDir, dirname(settings.path)]) rmSync(folder, options)
    },
  }
}

/** What Next prints if writing its files takes long: a hint for those who work on a network drive, and two durations. */
const SLOW_DISK_MESSAGES =
  /^.*(?:Slow filesystem detected.*\nSee more: |Finished (?:writing to )?filesystem cache ).*\n/gm

/** A running `npm run dev`. */
export type DevProcess = ChildProcess & { output: () => string; interrupt: () => Promise<void> }

/** Starts `npm run dev` with these environment variables. */
export function spawnDev(env: Record<string, string>): DevProcess {
  const child = spawn(process.execPath, [resolveBin('tsx', 'tsx'), 'scripts/dev.ts'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()))
  return Object.assign(child, {
    output: () => output.replace(SLOW_DISK_MESSAGES, ''),
    async interrupt() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGINT')
      await exited
    },
  })
}

/** Copies the settings of the fixture site, with a `tsconfig.json` that maps `@/site.config` to the copy. */
function copySettings(): { path: string; tsconfig: string } {
  mkdirSync('.work', { recursive: true })
  const folder = mkdtempSync(join('.work', 'settings-'))
  const path = join(folder, 'site.config.ts')
  copyFileSync('e2e/fixture/site.config.ts', path)
  const paths = {
    '@/site.config': ['./site.config.ts'],
    '@/*': ['../../*'],
    'contentlayer/generated': ['../../.contentlayer/generated'],
  }
  const tsconfig = join(folder, 'tsconfig.json')
  writeFileSync(tsconfig, JSON.stringify({ extends: '../../tsconfig.json', compilerOptions: { paths } }))
  return { path: resolve(path), tsconfig }
}

async function waitForServer(url: string, child: DevProcess): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    if (child.exitCode !== null) throw new Error(`npm run dev exited:\n${child.output()}`)
    const isUp = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (isUp) return
    await wait(250)
  }
  throw new Error(`npm run dev does not respond:\n${child.output()}`)
}
