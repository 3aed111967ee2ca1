import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { CommandError } from '@/lib/command-line/command'
import { type Git, scratchIndex } from './git'
import { compareVersions, isVersion } from './version'

/** The files of one version of the engine. */
export type Release = {
  version: string
  /** A tree or commit of Git’s. */
  files: string
}

/** Where a newer release comes from: its objects are in the repository of this blog now. */
export type Source = {
  release: Release
  /** The commit of a tag such as `v1.0.0`, if the source has it. */
  findTag: (tag: string) => string | undefined
  /** Its newest commit, if it is a repository. */
  head: string | undefined
}

/** Refs of the source, which exist while the command runs. */
const REFS = 'refs/upgrade'

/**
 * Reads a release from a folder, as its files are, or from another repository: the tag that is named, else the tag of
 * the newest version, else its newest commit.
 *
 * @param address a path, or a URL that Git can fetch from
 * @param tag such as `v1.1.0`
 * @throws CommandError if there is no release
 */
export function readSource(git: Git, address: string, tag: string | undefined): Source {
  const folder = resolve(address)
  const isFolder = existsSync(folder) && statSync(folder).isDirectory()
  const isRepository = !isFolder || git.try(['ls-remote', folder, 'HEAD']).code === 0
  if (isRepository) fetchRefs(git, isFolder ? folder : address)
  const findTag = (name: string) => findCommit(git, `${REFS}/tags/${name}`)
  const head = findCommit(git, `${REFS}/heads/HEAD`)

  if (isFolder && !tag && existsSync(join(folder, 'package.json'))) {
    return { release: readRelease(git, addFolder(git, folder), address), findTag, head }
  }
  const newest = git
    .run(['for-each-ref', '--format=%(refname)', `${REFS}/tags`])
    .split('\n')
    .map((ref) => ref.slice(`${REFS}/tags/v`.length))
    .filter(isVersion)
    .sort(compareVersions)
    .at(-1)
  const name = tag ?? (newest && `v${newest}`)
  const commit = name ? findTag(name) : head
  if (!commit) throw new CommandError(`${address} has no ${name ? `tag ${name}` : 'release and no commit'}`)
  return { release: readRelease(git, commit, name ? `${name} of ${address}` : address), findTag, head }
}

/** Removes what `readSource` has left in the repository, except for objects, which Git removes itself in time. */
export function forgetSource(git: Git): void {
  const refs = git.run(['for-each-ref', '--format=delete %(refname)', REFS])
  if (refs) git.run(['update-ref', '--stdin'], { input: `${refs}\n` })
}

/**
 * Reads which version of the engine some files are.
 *
 * @param files a tree or commit
 * @param where how messages name it
 * @throws CommandError if they are something else
 */
export function readRelease(git: Git, files: string, where: string): Release {
  const manifest = git.try(['show', `${files}:package.json`])
  const isEngine = git.try(['cat-file', '-e', `${files}:contentlayer.config.ts`]).code === 0
  if (manifest.code !== 0 || !isEngine) {
    throw new CommandError(
      `${where} is no copy of this blog’s engine: it has no package.json or contentlayer.config.ts`,
    )
  }
  const version = /"version"\s*:\s*"([^"]*)"/.exec(manifest.stdout)?.[1] ?? ''
  if (!isVersion(version))
    throw new CommandError(`package.json in ${where} has no version such as 1.0.0, but “${version}”`)
  return { version, files }
}

/** Writes the files of a folder that its .gitignore does not leave out. @returns their tree */
export function addFolder(git: Git, folder: string): string {
  const gitDir = git.run(['rev-parse', '--absolute-git-dir'])
  const env = { GIT_INDEX_FILE: scratchIndex(git), GIT_DIR: gitDir, GIT_WORK_TREE: folder }
  git.run(['read-tree', '--empty'], { env })
  git.run(['-C', folder, 'add', '--all', '.'], { env })
  return git.run(['write-tree'], { env })
}

/** Finds the commit that a name stands for. */
export function findCommit(git: Git, name: string): string | undefined {
  const { code, stdout } = git.try(['rev-parse', '--verify', '--quiet', `${name}^{commit}`])
  return code === 0 ? stdout : undefined
}

function fetchRefs(git: Git, address: string): void {
  const refs = [`+refs/tags/v*:${REFS}/tags/v*`, `+HEAD:${REFS}/heads/HEAD`]
  const { code, stderr } = git.try(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', address, ...refs])
  if (code !== 0) throw new CommandError(`no release can be read from ${address}: ${stderr}`)
}
