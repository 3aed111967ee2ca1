import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Environment } from '@/lib/config/paths'

const require = createRequire(import.meta.url)

/** A script of Node’s with its arguments and the folder it runs in. */
export type Script = { path: string; args: string[]; cwd?: string }

/**
 * The script behind a package’s command, so that it can be started with this same Node and without a
 * shell, on Windows too.
 */
export function commandOf(packageName: string, command: string): string {
  const manifestPath = require.resolve(`${packageName}/package.json`)
  const { bin }: { bin: Record<string, string> | string } = require(manifestPath)
  const path = typeof bin === 'string' ? bin : bin[command]
  if (path === undefined) throw new Error(`${packageName} has no command ${command}`)
  return join(dirname(manifestPath), path)
}

export function next(...args: string[]): Script {
  return { path: commandOf('next', 'next'), args }
}

const END_WITH_PARENT = pathToFileURL(resolve('lib/node/exit-with-parent.mjs')).href

/** A script that runs, its output on this terminal. */
export type RunningScript = {
  /** Its exit code; 1 where a signal ended it. */
  end: Promise<number>
  /** Reaches it as a message of its parent’s. */
  send: (message: string) => void
  kill: () => void
}

export function startScript({ path, args, cwd }: Script, env: Environment): RunningScript {
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, path, ...args], {
    cwd,
    env: { ...process.env, ...env },
    // Nobody is asked anything during a build.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const end = new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
  return { end, send: (message) => child.send(message), kill: () => child.kill() }
}

/** Runs a script to its end. @returns its exit code */
export function runScript(script: Script, env: Environment): Promise<number> {
  return startScript(script, env).end
}
