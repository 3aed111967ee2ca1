import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { resolveSitePaths } from '@/lib/config/paths'
import { resolveBin } from '@/lib/node/process'
import { sites } from './sites'

/** `npm run dev` on a copy of a content folder, which tests can change. */
export type DevServer = {
  url: string
  /** The copy, which the site is compiled from. */
  contentDir: string
  /** Saves a file of the content folder. */
  write: (file: string, text: string) => void
  remove: (file: string) => void
  /** The output on the terminal so far. */
  output: () => string
  /** Sends Ctrl-C as a terminal does, to every process of the group, and removes the content. */
  interrupt: () => Promise<void>
}

const PORT = 4313

/** @param content the folder that is copied */
export async function startDevServer(content = sites.fixture.contentDir): Promise<DevServer> {
  const contentDir = mkdtempSync(join(tmpdir(), 'step-back-'))
  cpSync(content, contentDir, { recursive: true })
  const child = spawn(process.execPath, [resolveBin('tsx', 'tsx'), 'scripts/dev.ts'], {
    env: { ...process.env, ...sites.fixture.env, CONTENT_DIR: contentDir, PORT: String(PORT) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()))
  const url = `http://localhost:${PORT}`
  await waitForServer(url, child, () => output)
  return {
    url,
    contentDir,
    write: (file, text) => writeFileSync(join(contentDir, file), text),
    remove: (file) => rmSync(join(contentDir, file)),
    output: () => output,
    async interrupt() {
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, 'exit')
        if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGINT')
        await exited
      }
      const { workDir } = resolveSitePaths({ ...process.env, CONTENT_DIR: contentDir, NODE_ENV: 'development' })
      // Next writes its cache until it exits.
      const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }
      for (const folder of [contentDir, workDir]) rmSync(folder, options)
    },
  }
}

async function waitForServer(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    if (child.exitCode !== null) throw new Error(`npm run dev exited:\n${output()}`)
    const isUp = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (isUp) return
    await wait(250)
  }
  throw new Error(`npm run dev does not respond:\n${output()}`)
}
