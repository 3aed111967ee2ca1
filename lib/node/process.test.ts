import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'

// Two processes have to start, on a machine that may be busy.
vi.setConfig({ testTimeout: 30_000 })

/** Whether a process runs. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a command of the project that another one has started ends with it, even if that is killed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-process-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const pidFile = join(folder, 'pid')
  const parent = spawn(process.execPath, [
    ...['--import', './lib/node/load-typescript.mjs', '--input-type=module', '--eval'],
    `const { projectCommand, runScript } = await import('./lib/node/process')
     await runScript(projectCommand('lib/node/testing/run-forever.ts', ${JSON.stringify(pidFile)}), {})`,
  ])
  await vi.waitFor(() => expect(existsSync(pidFile) && readFileSync(pidFile, 'utf8')).toMatch(/^\d+\n$/), 10_000)
  const pid = Number(readFileSync(pidFile, 'utf8'))
  expect(isRunning(pid)).toBe(true)
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  await vi.waitFor(() => expect(isRunning(pid)).toBe(false), 10_000)
})
