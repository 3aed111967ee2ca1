import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Environment } from '@/lib/config/paths'
import { runScript } from '@/lib/node/process'

/** A package of its own, which is installed for this alone: it is as large as half of all others together. */
const HOME = 'e2e/vercel-cli'
const CLI = join(HOME, 'node_modules/vercel/dist/vc.js')

/**
 * Finds the Vercel CLI, and installs it where it is not there yet.
 *
 * @returns nothing where it cannot be had
 */
export function findVercelCli(): string | undefined {
  if (!existsSync(CLI)) {
    console.log('Installing the Vercel CLI, for the test of what Vercel would serve …')
    spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'], {
      cwd: HOME,
      // Why it could not be installed is to be read.
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 300_000,
      // On Windows npm is a script of the shell’s.
      shell: process.platform === 'win32',
    })
  }
  return existsSync(CLI) ? resolve(CLI) : undefined
}

/**
 * Builds a site as Vercel would for production, and keeps what it would serve. It asks nobody: the
 * project’s own link to Vercel is put aside meanwhile.
 *
 * @param outputDir gets Vercel’s `config.json` and the files
 * @returns the exit code
 */
export async function buildAsVercel(cli: string, env: Environment, outputDir: string): Promise<number> {
  const aside = '.vercel-aside'
  // Where it is aside already, the last run was killed.
  if (existsSync('.vercel') && !existsSync(aside)) renameSync('.vercel', aside)
  try {
    rmSync('.vercel', { recursive: true, force: true })
    mkdirSync('.vercel')
    // What `vercel pull` would write for a project as the import makes it; the packages are there already.
    const settings = { framework: 'nextjs', installCommand: '', createdAt: Date.now() }
    writeFileSync('.vercel/project.json', JSON.stringify({ projectId: 'none', orgId: 'none', settings }))
    const args = ['build', '--prod', '--non-interactive', '--global-config', resolve('.vercel/global')]
    const code = await runScript(
      { path: cli, args },
      {
        ...env,
        VERCEL_ENV: 'production',
        VERCEL_TELEMETRY_DISABLED: '1',
      },
    )
    rmSync(outputDir, { recursive: true, force: true })
    if (code === 0) renameSync('.vercel/output', outputDir)
    return code
  } finally {
    rmSync('.vercel', { recursive: true, force: true })
    if (existsSync(aside)) renameSync(aside, '.vercel')
  }
}
