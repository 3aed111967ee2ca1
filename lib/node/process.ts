import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Environment } from '@/lib/config/work-dir'

const require = createRequire(import.meta.url)

/** A Node script with its arguments, and the URLs of modules that are imported before it. */
export type Script = { path: string; args: string[]; imports?: string[] }

/**
 * Resolves a package’s command to its script, so that it runs without a shell, on the same version of Node and also on
 * Windows.
 *
 * @throws if the package has no such command
 */
export function resolveBin(packageName: string, command: string = packageName): string {
  const manifestPath = require.resolve(`${packageName}/package.json`)
  const { bin }: { bin: Record<string, string> | string } = require(manifestPath)
  const path = typeof bin === 'string' ? bin : bin[command]
  if (path === undefined) throw new Error(`${packageName} has no command ${command}`)
  return join(dirname(manifestPath), path)
}

export function nextCommand(...args: string[]): Script {
  return { path: resolveBin('next'), args }
}

export function contentlayerCommand(command: 'build' | 'dev'): Script {
  return { path: resolveBin('contentlayer2'), args: [command, '--config', resolve('contentlayer.config.ts')] }
}

/** A TypeScript file of this project, such as `scripts/build.ts`. */
export function projectCommand(path: string, ...args: string[]): Script {
  return { path, args, imports: [LOAD_TYPESCRIPT] }
}

const EXIT_WITH_PARENT = pathToFileURL(resolve('lib/node/exit-with-parent.mjs')).href
const LOAD_TYPESCRIPT = pathToFileURL(resolve('lib/node/load-typescript.mjs')).href

/** A running script, whose output goes to this terminal. */
export type RunningScript = {
  /** The exit code; 1 if it was killed by a signal. */
  exit: Promise<number>
  onMessage: (react: (message: unknown) => void) => void
  send: (message: string) => void
  kill: () => void
}

/**
 * Starts a script, which exits when this process does.
 *
 * @param options.stdout whether its output is shown
 */
export function startScript(
  { path, args, imports = [] }: Script,
  env: Environment,
  { stdout = 'inherit' }: { stdout?: 'inherit' | 'ignore' } = {},
): RunningScript {
  const importing = [EXIT_WITH_PARENT, ...imports].flatMap((url) => ['--import', url])
  const child = spawn(process.execPath, [...importing, path, ...args], {
    env: { ...process.env, ...env },
    // Scripts are not interactive.
    stdio: ['ignore', stdout, 'inherit', 'ipc'],
  })
  const exit = new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
  return {
    exit,
    onMessage: (react) => child.on('message', react),
    send: (message) => child.send(message),
    kill: () => child.kill(),
  }
}

/** Runs a script. @returns its exit code */
export function runScript(script: Script, env: Environment): Promise<number> {
  return startScript(script, env).exit
}

/** Runs a script, and exits with its exit code if that is not 0. */
export async function runOrExit(script: Script, env: Environment): Promise<void> {
  const code = await runScript(script, env)
  if (code !== 0) process.exit(code)
}

/** Prints an error message and exits with code 1. */
export function exitWithError(error: unknown): never {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
