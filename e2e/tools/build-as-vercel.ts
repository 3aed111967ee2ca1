import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Environment } from '@/lib/config/work-dir'
import { runScript } from '@/lib/node/process'

/** The CLI has a separate package, since it is half as large as all other dependencies together. */
const CLI_DIR = 'e2e/vercel-cli'
const CLI = join(CLI_DIR, 'node_modules/vercel/dist/vc.js')

/**
 * Finds the Vercel CLI, and installs it if necessary.
 *
 * @returns its path, or undefined if it cannot be installed
 */
export function findVercelCli(): string | undefined {
  if (!existsSync(CLI)) {
    console.log('Installing the Vercel CLI to test the output for Vercel …')
    spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error'], {
      cwd: CLI_DIR,
      // Shows why it could not be installed.
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 300_000,
      // On Windows npm is a shell script.
      shell: process.platform === 'win32',
    })
  }
  return existsSync(CLI) ? resolve(CLI) : undefined
}

/**
 * Builds a site as Vercel does for production, without a connection to Vercel. An existing `.vercel` folder is moved
 * away meanwhile.
 *
 * @param outputDir the folder for Vercel’s `config.json` and the files
 * @returns the exit code
 */
export async function buildAsVercel(cli: string, env: Environment, outputDir: string): Promise<number> {
  const backup = '.vercel-aside'
  // An existing backup is from a run that was killed.
  if (existsSync('.vercel') && !existsSync(backup)) renameSync('.vercel', backup)
  try {
    rmSync('.vercel', { recursive: true, force: true })
    mkdirSync('.vercel')
    // What `vercel pull` writes for a newly imported project; its packages are installed already.
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
    mkdirSync(dirname(outputDir), { recursive: true })
    if (code === 0) renameSync('.vercel/output', outputDir)
    return code
  } finally {
    rmSync('.vercel', { recursive: true, force: true })
    if (existsSync(backup)) renameSync(backup, '.vercel')
  }
}
