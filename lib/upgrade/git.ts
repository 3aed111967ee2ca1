import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { CommandError } from '@/lib/command-line/command'

/** What one call of Git printed, and its exit code. */
export type GitResult = { code: number; stdout: string; stderr: string }

/** Git in one repository. */
export type Git = {
  /** Runs Git. @returns what it printed, without the line end. @throws CommandError with what Git said */
  run: (args: string[], options?: GitOptions) => string
  /** Runs Git where failing is an answer too. */
  try: (args: string[], options?: GitOptions) => GitResult
}

type GitOptions = { env?: Record<string, string>; input?: string }

/** Large enough for the diff between two releases. */
const MAX_OUTPUT = 256 * 1024 * 1024

/** Git in a folder, in English whatever the language of the system, since messages are quoted in ours. */
export function createGit(cwd: string): Git {
  const runGit: Git['try'] = (args, { env = {}, input } = {}) => {
    const { status, stdout, stderr, error } = spawnSync('git', ['-c', 'color.ui=false', ...args], {
      cwd,
      env: { ...process.env, LC_ALL: 'C', ...env },
      encoding: 'utf8',
      input,
      maxBuffer: MAX_OUTPUT,
    })
    if (error) throw new CommandError(`Git cannot be run (${error.message}): install it from git-scm.com`)
    return { code: status ?? 1, stdout: stdout.trimEnd(), stderr: stderr.trim() }
  }
  return {
    try: runGit,
    run(args, options) {
      const { code, stdout, stderr } = runGit(args, options)
      if (code !== 0) throw new CommandError(`git ${args[0]} failed: ${stderr || stdout}`)
      return stdout
    },
  }
}

/** The path of an index beside that of the repository, to make trees with; whoever makes one removes it. */
export function scratchIndex(git: Git): string {
  return resolve(git.run(['rev-parse', '--absolute-git-dir']), 'upgrade-index')
}
