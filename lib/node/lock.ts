import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { hasCode } from './fs'

/** How long a process may take to write its id into the file that it has created, in milliseconds. */
const WRITE_TIMEOUT = 500

/** How often a lock is asked for that another process holds, in milliseconds. */
const WAITING_PERIOD = 50

/** How long a process waits for a lock without a word, in milliseconds. */
const MOMENT = 1000

/** The process that holds a lock, and what it says about itself. */
export type LockHolder = { pid: number; note: string }

/**
 * Acquires a lock: a file with the id of the process that holds it, until that process exits. The lock of a process
 * that was killed is taken over.
 *
 * @param note one line that others who want the lock are told
 * @returns who holds the lock; undefined if that is now this process
 */
export function acquireLock(file: string, note = ''): LockHolder | undefined {
  mkdirSync(dirname(file), { recursive: true })
  const deadline = Date.now() + WRITE_TIMEOUT
  while (!create(file, note)) {
    const content = read(file)
    if (content === undefined) continue
    const holder = parse(content)
    if (isRunning(holder.pid)) return holder
    if (content === '' && Date.now() < deadline) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    // Another process may have taken it over since it was read.
    else if (read(file) === content) rmSync(file, { force: true })
  }
  process.once('exit', () => {
    if (parse(read(file) ?? '').pid === process.pid) rmSync(file, { force: true })
  })
  return undefined
}

/**
 * Acquires a lock as soon as no other process holds it.
 *
 * @param onWait is called once if that takes more than a moment
 */
export async function waitForLock(file: string, onWait: (holder: LockHolder) => void): Promise<void> {
  const tellAt = Date.now() + MOMENT
  let isTold = false
  for (let holder = acquireLock(file); holder; holder = acquireLock(file)) {
    if (!isTold && Date.now() > tellAt) {
      isTold = true
      onWait(holder)
    }
    await wait(WAITING_PERIOD)
  }
}

/** @returns the other process that holds a lock, if there is one */
export function findLockHolder(file: string): LockHolder | undefined {
  const holder = parse(read(file) ?? '')
  return isRunning(holder.pid) ? holder : undefined
}

function parse(content: string): LockHolder {
  const [pid = '', note = ''] = content.split('\n')
  return { pid: Number(pid), note }
}

/** Creates the file. @returns whether there was none */
function create(file: string, note: string): boolean {
  try {
    writeFileSync(file, note === '' ? `${process.pid}\n` : `${process.pid}\n${note}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Reads the file. @returns undefined if it is gone */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Whether an id is that of another process that is running. */
function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is of another user.
    return hasCode(error, 'EPERM')
  }
}
