import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify, stripVTControlCharacters } from 'node:util'

/** A program whose blogs are moved in. */
export type Program = {
  name: 'jekyll' | 'hugo'
  /** The one that has made the pages of `built/`; another one makes others. */
  version: string
  askVersion: string[]
  build: (source: string, built: string) => string[]
}

export const programs: Record<Program['name'], Program> = {
  jekyll: {
    name: 'jekyll',
    version: '4.3.1',
    askVersion: ['--version'],
    build: (source, built) => ['build', '--quiet', '--disable-disk-cache', '-s', source, '-d', built],
  },
  hugo: {
    name: 'hugo',
    version: '0.111.3',
    askVersion: ['version'],
    build: (source, built) => ['--quiet', '-s', source, '-d', built],
  },
}

const run = promisify(execFile)

/** Whether a program is here, in the version that has made the pages. */
export async function isInstalled({ name, version, askVersion }: Program): Promise<boolean> {
  const answer = await run(name, askVersion).catch(() => ({ stdout: '' }))
  return answer.stdout.includes(version)
}

/**
 * Builds a site as its author would, on a machine in UTC.
 *
 * @param source absolute path; nothing is written there
 * @param built absolute path
 * @returns what the program says
 */
export async function runProgram({ name, build }: Program, source: string, built: string): Promise<string> {
  // Both write beside what they read.
  const copy = await mkdtemp(join(tmpdir(), `${name}-`))
  try {
    await cp(source, copy, { recursive: true })
    const env = { ...process.env, TZ: 'UTC', LANG: 'C.UTF-8' }
    // A program that fails has said why.
    const { stdout, stderr } = await run(name, build(copy, built), { env }).catch((failed: RunResult) => failed)
    return stripVTControlCharacters(`${stdout}${stderr}`).replaceAll(copy, '').trim()
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

type RunResult = { stdout: string; stderr: string }
