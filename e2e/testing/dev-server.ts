import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { siteFolders } from '@/lib/config/paths'
import { commandOf } from '@/lib/node/process'
import { sites } from './sites'

/** `npm run dev` on a copy of the fixture’s content that may be written to. */
export type DevServer = {
  url: string
  /** Saves a file of the content folder. */
  write: (file: string, text: string) => void
  remove: (file: string) => void
  /** What the terminal shows so far. */
  output: () => string
  /** Ctrl-C, as the terminal sends it: to every process of the group. */
  interrupt: () => Promise<void>
}

const PORT = 4313

export async function startDevServer(): Promise<DevServer> {
  const contentDir = mkdtempSync(join(tmpdir(), 'step-back-'))
  cpSync(sites.fixture.contentDir, contentDir, { recursive: true })
  const child = spawn(process.execPath, [commandOf('tsx', 'tsx'), 'scripts/dev.ts'], {
    env: { ...process.env, ...sites.fixture.env, CONTENT_DIR: contentDir, PORT: String(PORT) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()))
  const url = `http://localhost:${PORT}`
  await untilItAnswers(url, child, () => output)
  return {
    url,
    write: (file, text) => writeFileSync(join(contentDir, file), text),
    remove: (file) => rmSync(join(contentDir, file)),
    output: () => output,
    async interrupt() {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit')
        if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGINT')
        await ended
      }
      const { workDir } = siteFolders({ ...process.env, CONTENT_DIR: contentDir })
      // Next writes down what it remembers until its last moment.
      const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }
      for (const folder of [contentDir, workDir]) rmSync(folder, options)
    },
  }
}

async function untilItAnswers(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let tries = 0; tries < 240; tries++) {
    if (child.exitCode !== null) throw new Error(`npm run dev ended:\n${output()}`)
    const isUp = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (isUp) return
    await wait(250)
  }
  throw new Error(`npm run dev does not answer:\n${output()}`)
}
