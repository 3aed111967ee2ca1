import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { displayPath } from '@/lib/config/display-path'
import type { SitePaths } from '@/lib/config/paths'
import { OUTPUT_MARK } from '@/lib/hosts/hosts'
import { backupPath, moveOnDisk, outputFile } from '@/lib/node/fs'
import { acquireLock } from '@/lib/node/lock'

/** The folders of the project that a build works in. */
const WORK_DIRS = ['.next', '.contentlayer', '.work']

/** The folder in which a build puts the site together, before it replaces the output folder. */
export function stagingDir(outDir: string): string {
  return `${outDir}-new`
}

/** The file that marks a folder as written by a build, so that later builds may replace it. */
export const outputMark = [
  OUTPUT_MARK,
  'Every build of the site replaces this folder. Keep nothing of your own in it.\n',
] as const

/**
 * Prepares the folder in which a build puts the site together. In it are the files of the build before the last one, or of
 * one that was interrupted, since most files do not change.
 */
export async function prepareStagingDir({
  outDir,
  formerOutDir,
}: Pick<SitePaths, 'outDir' | 'formerOutDir'>): Promise<string> {
  const folder = stagingDir(outDir)
  if (!existsSync(folder)) await moveOnDisk(formerOutDir, folder)
  const [name, text] = outputMark
  await outputFile(join(folder, name), text)
  return folder
}

/**
 * Claims the folders that a build works in and writes to, for this process alone. Nothing has been changed in them yet.
 *
 * @returns why a build cannot begin, with a fix; undefined if it can
 */
export function claimFolders(
  paths: Pick<SitePaths, 'lockFile' | 'outDir' | 'contentDir' | 'publicDir'>,
): string | undefined {
  const invalid = validateOutputDir(paths)
  if (invalid !== undefined) return invalid
  const holder = acquireLock(paths.lockFile)
  if (holder === undefined) return undefined
  return `process ${holder.pid} is building in this folder (wait until it has finished; if it is not a build, remove ${displayPath(paths.lockFile)})`
}

/**
 * Checks that a build may replace the output folder, and the folders beside it that it needs to do so: that nothing is
 * in them but what an earlier build has written.
 *
 * @returns what is wrong, with a fix; undefined if a build may begin
 */
export function validateOutputDir(
  { outDir, contentDir, publicDir }: Pick<SitePaths, 'outDir' | 'contentDir' | 'publicDir'>,
  project = resolve('.'),
): string | undefined {
  const needed = [contentDir, publicDir, ...WORK_DIRS.map((name) => join(project, name))]
  for (const folder of [project, ...needed]) {
    const containsIt = isWithin(folder, outDir)
    const isInIt = isWithin(outDir, folder)
    if (containsIt && isInIt) return refuse(outDir, 'is a folder that a build reads or works in')
    if (containsIt) return refuse(outDir, `contains ${displayPath(folder)}, which a build reads or works in`)
    if (isInIt && folder !== project)
      return refuse(outDir, `is in ${displayPath(folder)}, which a build reads or works in`)
  }
  for (const folder of [outDir, stagingDir(outDir), backupPath(outDir)]) {
    const reason = findReasonToKeep(folder)
    if (reason !== undefined) return refuse(folder, `${reason}, and a build would remove it`)
  }
  return undefined
}

function refuse(folder: string, reason: string): string {
  return `${displayPath(folder)} ${reason} (set OUT_DIR to another folder)`
}

/** Why a folder may not be replaced. */
function findReasonToKeep(folder: string): string | undefined {
  const stats = lstatSync(folder, { throwIfNoEntry: false })
  if (!stats) return undefined
  if (stats.isSymbolicLink()) return 'is a symbolic link'
  if (!stats.isDirectory()) return 'is a file'
  const names = readdirSync(folder)
  // It may have been deployed from there, mark included.
  if (names.includes('.git')) return 'is a Git repository'
  return names.length === 0 || names.includes(OUTPUT_MARK) ? undefined : 'is a folder that no build has made'
}

/** Whether a path is that of a folder, or below it. */
function isWithin(path: string, folder: string): boolean {
  const fromFolder = relative(toRealPath(folder), toRealPath(path))
  return !/^\.\.(?![^/\\])/.test(fromFolder) && !isAbsolute(fromFolder)
}

/** Resolves the symbolic links in a path, and the case of its letters; the end of the path may not exist yet. */
function toRealPath(path: string): string {
  return existsSync(path) ? realpathSync.native(path) : join(toRealPath(dirname(path)), basename(path))
}
