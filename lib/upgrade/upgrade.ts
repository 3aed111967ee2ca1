import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, CommandError } from '@/lib/command-line/command'
import { getOnlyName } from '@/lib/command-line/command-line'
import { getChangesBetween } from './changelog'
import { type Base, findBase, releaseSubject } from './find-base'
import { createGit, type Git, scratchIndex } from './git'
import { mergeManifests } from './merge-manifests'
import { keepOwnedFiles, ownedFiles } from './owned-files'
import { forgetSource, type Release, readRelease, readSource } from './release'
import { compareVersions } from './version'

const help = `
Brings a newer release of the engine into this blog, and keeps what you have changed.

  npm run upgrade -- <folder or repository>

The folder is a copy of the newer release; the repository, a path or a URL, has it as a tag such as v1.1.0, or as its
newest commit. What is yours is left alone: ${ownedFiles.join(', ')}.
In all other files your changes and those of the release are merged by Git; where both changed the same lines, the file
has both, marked as a conflict. Nothing is committed: look at it, then commit it or take it back.

Options:
  --to <tag>     another release of the repository than its newest
  --base <name>  the release that this blog is built on, as it came: a commit, a tag or a folder; it is found by itself
                 where the history has it
  --dry-run      prints what the release changes, as a diff, and changes nothing
  -h, --help     prints this
`

/** `npm run upgrade`: brings a newer release of the engine into a blog. */
export const upgradeCommand: Command = {
  name: 'npm run upgrade',
  help,
  options: { to: { type: 'string' }, base: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run(commandLine) {
    const git = createGit(process.cwd())
    requireCleanRepository(git)
    try {
      const source = readSource(git, getOnlyName(commandLine, 'folder or repository'), commandLine.option('to'))
      const { release } = source
      const { version } = readRelease(git, 'HEAD', 'this blog')
      if (compareVersions(release.version, version) <= 0) {
        return `Nothing to do: this blog has ${version} of the engine, and the release is ${release.version}.`
      }
      const base = findBase(git, source, version, commandLine.option('base'))
      const upgrade = createUpgrade(git, base, release)
      const changelog = git.try(['show', `${release.files}:CHANGELOG.md`]).stdout
      const parts = [getChangesBetween(changelog, version, release.version), upgrade.summary]
      if (commandLine.has('dry-run')) return join([...parts, upgrade.diff])
      return join([...parts, ...apply(git, upgrade)])
    } finally {
      forgetSource(git)
      rmSync(scratchIndex(git), { force: true })
    }
  },
}

/** Two commits, between which is all that a release changes. */
type Upgrade = {
  version: string
  /** The commits of the release that the blog is built on, and of the newer one, both with the owner’s files. */
  from: string
  to: string
  summary: string
  diff: string
}

function createUpgrade(git: Git, base: Base, release: Release): Upgrade {
  const from = commitTree(git, keepOwnedFiles(git, base.files), releaseSubject(base.version))
  const to = commitTree(git, keepOwnedFiles(git, release.files), releaseSubject(release.version))
  const changed = git.run(['diff', '--shortstat', from, to])
  const title = `${base.version} → ${release.version}:${changed || ' no file changed'}, compared with ${base.name}.`
  return { version: release.version, from, to, summary: title, diff: git.run(['diff', from, to]) }
}

/** Merges an upgrade into the working tree, as a merge that is not committed yet. @returns paragraphs about it */
function apply(git: Git, { version, from, to }: Upgrade): string[] {
  requireNothingInTheWay(git, to)
  const merge = git.try(['merge-recursive', from, '--', 'HEAD', to], {
    // The name of the other side in conflict markers.
    env: { [`GITHEAD_${to}`]: releaseSubject(version) },
  })
  writeFileSync(gitPath(git, 'MERGE_HEAD'), `${to}\n`)
  writeFileSync(gitPath(git, 'MERGE_MSG'), `Upgrade to ${version}\n`)
  writeFileSync(gitPath(git, 'MERGE_MODE'), 'no-ff')
  mergeManifest(git)
  const isLockTaken = takeLockFile(git)
  const conflicts = listConflicts(git)
  if (merge.code > 1 || (merge.code === 1 && !merge.stdout.includes('CONFLICT'))) {
    throw new CommandError(
      `the release cannot be merged: ${merge.stderr || merge.stdout}; take it back with git merge --abort`,
    )
  }
  return [
    ...(isLockTaken
      ? ['package-lock.json is that of the release: npm install adds the packages that you have added.']
      : []),
    ...(conflicts.length > 0 ? [formatConflicts(conflicts)] : []),
    [
      'Nothing is committed yet.',
      '  git diff --staged   shows what has changed',
      '  git merge --abort   takes it back',
      conflicts.length > 0
        ? '  git add <file>      says that a conflict is resolved; then npm ci, npm run build, and git commit'
        : '  git commit          keeps it, after npm ci and npm run build',
    ].join('\n'),
  ]
}

/** Merges package.json by key if Git could not by line. */
function mergeManifest(git: Git): void {
  const file = 'package.json'
  if (!isInConflict(git, file)) return
  const [base, ours, theirs] = ([1, 2, 3] as const).map((stage) => git.run(['show', `:${stage}:${file}`]))
  const merged = mergeManifests(base ?? '', ours ?? '', theirs ?? '')
  if (merged === undefined) return
  writeFileSync(resolve(process.cwd(), file), merged)
  git.run(['add', '--', file])
}

/** Both sides change the lock file at each release, and only npm can merge it: takes that of the release. */
function takeLockFile(git: Git): boolean {
  const file = 'package-lock.json'
  if (!isInConflict(git, file)) return false
  git.run(['checkout', '--theirs', '--', file])
  git.run(['add', '--', file])
  return true
}

/** Whether both sides have a file, and Git could not merge it. */
function isInConflict(git: Git, file: string): boolean {
  return git.run(['ls-files', '--unmerged', '--', file]).split('\n').length === 3
}

type Conflict = { file: string; line: number | undefined }

function listConflicts(git: Git): Conflict[] {
  const files = git.run(['diff', '--name-only', '--diff-filter=U', '-z']).split('\0').filter(Boolean)
  return files.map((file) => ({ file, line: findMarker(file) }))
}

function findMarker(file: string): number | undefined {
  try {
    const index = readFileSync(resolve(process.cwd(), file), 'utf8')
      .split('\n')
      .findIndex((line) => line.startsWith('<<<<<<< '))
    return index < 0 ? undefined : index + 1
  } catch {
    return undefined
  }
}

function formatConflicts(conflicts: Conflict[]): string {
  const lines = conflicts.map(({ file, line }) =>
    line === undefined
      ? `  ${file}: one side has removed or replaced it`
      : `  ${file}:${line}: both changed these lines`,
  )
  return ['You and the release have changed the same:', ...lines].join('\n')
}

/** @throws CommandError if something could be lost */
function requireCleanRepository(git: Git): void {
  const prefix = git.try(['rev-parse', '--show-prefix'])
  if (prefix.code !== 0) {
    throw new CommandError(
      'this blog is in no Git repository, in which an upgrade could be taken back: git init, git add ., git commit',
    )
  }
  if (prefix.stdout)
    throw new CommandError('the root of the blog is not that of its Git repository, which upgrades do not support')
  if (git.try(['rev-parse', '--verify', '--quiet', 'HEAD']).code !== 0) {
    throw new CommandError('nothing is committed yet: git add ., git commit')
  }
  const changed = git.run(['status', '--porcelain'])
  if (changed) {
    throw new CommandError(`there are changes that are not committed: commit or stash them first\n${changed}`)
  }
}

/** Git overwrites files that it ignores. @throws CommandError if the release has one of them */
function requireNothingInTheWay(git: Git, release: string): void {
  const added = git.run(['diff', '--name-only', '--diff-filter=A', '-z', 'HEAD', release]).split('\0').filter(Boolean)
  const inTheWay = added.filter((file) => existsSync(resolve(process.cwd(), file)))
  if (inTheWay.length > 0) {
    throw new CommandError(`files that Git ignores here come with the release, move them first: ${inTheWay.join(', ')}`)
  }
}

function commitTree(git: Git, tree: string, message: string): string {
  return git.run(['commit-tree', tree, '-m', message])
}

function gitPath(git: Git, name: string): string {
  return resolve(git.run(['rev-parse', '--git-path', name]))
}

function join(paragraphs: string[]): string {
  return paragraphs.filter(Boolean).join('\n\n')
}
