import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** How long a process may take to write its id into the file that it has created, in milliseconds. */
const WRITE_TIMEOUT = 500

/**
 * Acquires a lock: a file with the id of the process that holds it, until that process exits. The lock of a process
 * that was killed is taken over.
 *
 * @returns the id of the process that holds the lock; undefined if it is now this one
 */
export function acquireLock(file: string): number | undefined {
  mkdirSync(dirname(file), { recursive: true })
  const deadline = Date.now() + WRITE_TIMEOUT
  while (!create(file)) {
    const content = read(file)
    if (content === undefined) continue
    if (isRunning(Number(content))) return Number(content)
    if (content === '' && Date.now() < deadline) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    else rmSync(file, { force: true })
  }
  process.once('exit', () => rmSync(file, { force: true }))
  return undefined
}

/** Creates the file. @returns whether there was none */
function create(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
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

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
