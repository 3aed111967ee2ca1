import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * Finds a program in `PATH`, or else at one of the given paths.
 *
 * @returns its path
 */
export function findProgram(commands: string[], paths: string[] = []): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = folders.flatMap((folder) => commands.map((command) => join(folder, command)))
  return [...candidates, ...paths].find(isExecutable)
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Does nothing on another system, or without root permissions. */
export function installDebianPackage(name: string): void {
  const isDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  if (!isDebian) return
  console.log(`Installing Debian’s ${name} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
  spawnSync('apt-get', ['install', '-y', '-qq', name], { stdio: 'ignore', env })
}

/** Finds nginx, which Debian installs outside of the `PATH` of most users. */
export function findNginx(): string | undefined {
  const installed = () => findProgram(['nginx'], ['/usr/sbin/nginx', '/opt/homebrew/bin/nginx'])
  if (!installed()) installDebianPackage('nginx-light')
  return installed()
}

export function findNewsboat(): string | undefined {
  const installed = () => findProgram(['newsboat'], ['/opt/homebrew/bin/newsboat'])
  if (!installed()) installDebianPackage('newsboat')
  return installed()
}
