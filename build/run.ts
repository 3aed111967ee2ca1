import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import type { SiteFolders } from './site-folders'

const require = createRequire(import.meta.url)

/**
 * The script behind a package’s command, so that it can be started with this same Node and without a
 * shell, on Windows too.
 */
export function commandOf(packageName: string, command: string): string {
  const manifestPath = require.resolve(`${packageName}/package.json`)
  const { bin }: { bin: Record<string, string> | string } = require(manifestPath)
  const script = typeof bin === 'string' ? bin : bin[command]
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`)
  return join(dirname(manifestPath), script)
}

/**
 * Runs a script of Node’s to its end, its output on this terminal.
 *
 * @returns its exit code; 1 where a signal ended it
 */
export function runScript(script: string, args: string[], env: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...env }, stdio: 'inherit' })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** Where Contentlayer’s settings are, as seen from the folder it works in. */
export function contentlayerConfig({ generatedIn }: SiteFolders): string[] {
  return ['--config', relative(generatedIn, 'contentlayer.config.ts').replaceAll('\\', '/')]
}
