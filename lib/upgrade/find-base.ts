import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { CommandError } from '@/lib/command-line/command'
import type { Git } from './git'
import { addFolder, findCommit, type Release, readRelease, type Source } from './release'

/** The subject of the commit that holds a release as it came, without a change of the blog’s owner. */
export function releaseSubject(version: string): string {
  return `Release ${version}`
}

/** The release that a blog is built on, with which its files are compared to find what its owner has changed. */
export type Base = Release & {
  /** How a sentence names it. */
  name: string
}

/**
 * Finds the release that this blog is built on, as it came. In this order:
 *
 * 1. what `--base` names: a commit, a tag or a folder;
 * 2. where the histories of the blog and of the source part, or the last upgrade, whichever is newer;
 * 3. the tag of the version in the source;
 * 4. the first commit of the blog, as in a copy that was made without the history.
 *
 * @param version the version of the engine in this blog
 * @throws CommandError if there is none
 */
export function findBase(git: Git, source: Source, version: string, named: string | undefined): Base {
  const commit = named
    ? findNamed(git, source, named)
    : (findInHistory(git, source, version) ?? source.findTag(`v${version}`))
  if (commit) return toBase(git, commit, named)
  const [first, ...others] = git.run(['rev-list', '--max-parents=0', '--first-parent', 'HEAD']).split('\n')
  if (first && others.length === 0 && hasVersion(git, first, version)) return toBase(git, first, undefined)
  throw new CommandError(
    `what you have changed since ${version} cannot be told, as neither the history of this blog nor the source has ` +
      `${version} as it came: name a commit, a tag or a folder that has it, with --base`,
  )
}

function findNamed(git: Git, source: Source, name: string): string {
  const commit = findCommit(git, name) ?? source.findTag(name)
  if (commit) return commit
  if (existsSync(resolve(name, 'package.json'))) return addFolder(git, resolve(name))
  throw new CommandError(`--base ${name}: there is no such commit, tag or folder`)
}

function findInHistory(git: Git, { head }: Source, version: string): string | undefined {
  const fork = head && git.try(['merge-base', 'HEAD', head]).stdout
  const upgrade = findUpgrade(git, version)
  if (!fork || !upgrade) return fork || upgrade
  const isOlder = git.try(['merge-base', '--is-ancestor', upgrade, fork]).code === 0
  return isOlder ? fork : upgrade
}

/** Finds the commit of a release that an upgrade has brought, or that the blog’s history has of the engine’s. */
function findUpgrade(git: Git, version: string): string | undefined {
  const subject = releaseSubject(version)
  const grep = ['--extended-regexp', `--grep=^${subject.replaceAll('.', '\\.')}$`]
  const found = git.run(['log', '--format=%H %s', ...grep, 'HEAD']).split('\n')
  return found.find((line) => line.endsWith(` ${subject}`))?.split(' ')[0]
}

function hasVersion(git: Git, commit: string, version: string): boolean {
  try {
    return readRelease(git, commit, commit).version === version
  } catch {
    return false
  }
}

function toBase(git: Git, files: string, named: string | undefined): Base {
  const { code, stdout } = git.try(['show', '--no-patch', '--format=%h “%s”', `${files}^{commit}`])
  return { ...readRelease(git, files, named ?? files), name: code === 0 ? stdout : (named ?? files) }
}
