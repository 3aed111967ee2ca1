import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { acquireLock, findLockHolder, waitForLock } from './lock'

/** A lock that nobody holds, in a folder that does not exist yet. */
function aLock(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, '.work', 'build.lock')
}

/** A lock of which only the file is left. */
function aLockWith(content: string): string {
  const lock = aLock()
  mkdirSync(dirname(lock))
  writeFileSync(lock, content)
  return lock
}

/** A process that acquires a lock, prints who held it, and keeps it until its standard input ends. */
function startHolder(lock: string) {
  const script = `import('./lib/node/lock.ts').then(({ acquireLock }) => {
    console.log(String(acquireLock(${JSON.stringify(lock)}, 'a note')?.pid))
    process.stdin.on('end', () => process.exit()).resume()
  })`
  return spawn(process.execPath, ['--import', 'tsx', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] })
}

test('a free lock is acquired, and names the process that holds it', () => {
  const lock = aLock()
  expect(acquireLock(lock)).toBeUndefined()
  expect(readFileSync(lock, 'utf8')).toBe(`${process.pid}\n`)
})

test('waits for a lock until the process that holds it exits', async () => {
  const lock = aLock()
  const holder = startHolder(lock)
  await once(holder.stdout, 'data')
  let isHeld = false
  const onWait = vi.fn()
  const waiting = waitForLock(lock, onWait).then(() => (isHeld = true))
  expect([findLockHolder(lock)?.pid, isHeld]).toEqual([holder.pid, false])
  await vi.waitFor(() => expect(onWait).toHaveBeenCalledExactlyOnceWith({ pid: holder.pid, note: 'a note' }), 5000)
  holder.stdin.end()
  await waiting
  expect(readFileSync(lock, 'utf8')).toBe(`${process.pid}\n`)
}, 30_000)

test('of processes that start together one gets the lock, until it exits', async () => {
  const lock = aLock()
  const holders = [startHolder(lock), startHolder(lock)]
  const answers = await Promise.all(holders.map(({ stdout }) => once(stdout, 'data').then(String)))
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10)
  expect(holders.map((holder) => holder.pid)).toContain(pid)
  expect(answers.toSorted()).toEqual([`${pid}\n`, 'undefined\n'])
  expect(acquireLock(lock)).toEqual({ pid, note: 'a note' })
  expect(findLockHolder(lock)).toEqual({ pid, note: 'a note' })
  expect(readFileSync(lock, 'utf8')).toBe(`${pid}\na note\n`)

  for (const holder of holders) holder.stdin.end()
  await Promise.all(holders.map((holder) => once(holder, 'exit')))
  expect(existsSync(lock)).toBe(false)
  expect(acquireLock(lock)).toBeUndefined()
}, 30_000)

test('a process that ends leaves a lock that is no longer its own', () => {
  const lock = aLock()
  const script = `import('./lib/node/lock.ts').then(({ acquireLock }) => {
    acquireLock(${JSON.stringify(lock)})
    require('node:fs').writeFileSync(${JSON.stringify(lock)}, '1')
  })`
  spawnSync(process.execPath, ['--import', 'tsx', '-e', script])
  expect(readFileSync(lock, 'utf8')).toBe('1')
})

test.each<[what: string, content: string]>([
  ['a process that was killed', `${spawnSync(process.execPath, ['-e', '']).pid}\n`],
  ['an earlier process with the same id', `${process.pid}\n`],
  ['a process that was killed before it wrote its id', ''],
  ['something else', 'x\n'],
])('the lock of %s is taken over', (_, content) => {
  const lock = aLockWith(content)
  expect(acquireLock(lock)).toBeUndefined()
  expect(readFileSync(lock, 'utf8')).toBe(`${process.pid}\n`)
})
