import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CommandError } from '@/lib/command-line/command'
import { parseCommandLine } from '@/lib/command-line/command-line'
import { upgradeCommand } from './upgrade'

type Files = Record<string, string | undefined>

/** What a release needs to be one; lines that two sides can change apart from each other. */
const release100: Files = {
  'package.json': '{\n  "name": "engine",\n  "version": "1.0.0"\n}\n',
  'package-lock.json': '{ "version": "1.0.0" }\n',
  'contentlayer.config.ts': 'export default {}\n',
  'CHANGELOG.md': '# Changelog\n\n## [1.0.0] - 2026-12-01\n\n- The first one.\n',
  '.gitignore': 'node_modules/\n',
  'site.config.ts': "title: 'Engine'\n",
  'styles/theme.css': '/* paper */\n',
  'content/posts/first.md': 'First\n',
  'public/robots.txt': 'User-agent: *\n',
  'lib/header.ts': 'one\ntwo\nthree\nfour\nfive\n',
  'lib/footer.ts': 'footer\n',
  'lib/old.ts': 'old\n',
}

const release110: Files = {
  ...release100,
  'package.json': '{\n  "name": "engine",\n  "version": "1.1.0"\n}\n',
  'package-lock.json': '{ "version": "1.1.0" }\n',
  'CHANGELOG.md':
    '# Changelog\n\n## [Unreleased]\n\n- Later.\n\n## [1.1.0] - 2027-01-01\n\n- A newer header.\n\n## [1.0.0] - 2026-12-01\n\n- The first one.\n',
  'site.config.ts': "title: 'Engine, newer'\n",
  'styles/theme.css': '/* slate */\n',
  'content/posts/first.md': undefined,
  'content/posts/second.md': 'Second\n',
  'public/robots.txt': 'User-agent: other\n',
  'public/new.txt': 'new\n',
  'lib/header.ts': 'one\ntwo\nthree\nfour\nfive, newer\n',
  'lib/new.ts': 'new\n',
  'lib/old.ts': undefined,
}

/** What the owner of a blog has changed. */
const ownChanges: Files = {
  'site.config.ts': "title: 'Mine'\n",
  'content/posts/first.md': undefined,
  'content/posts/mine.md': 'Mine\n',
  'public/robots.txt': 'User-agent: mine\n',
  'lib/header.ts': 'one, mine\ntwo\nthree\nfour\nfive\n',
}

let root: string
let blog: string
let newer: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'upgrade-'))
  blog = join(root, 'blog')
  newer = join(root, 'newer')
  vi.stubEnv('GIT_CONFIG_GLOBAL', join(root, 'gitconfig'))
  writeFileSync(
    join(root, 'gitconfig'),
    '[user]\n\tname = Ann\n\temail = ann@example.com\n[init]\n\tdefaultBranch = main\n',
  )
  write(blog, release100)
  commitAll(blog, 'A blog of my own')
  write(newer, release110)
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true })
})

test('merges a release with the changes of the blog, and leaves alone what belongs to its owner', async () => {
  write(blog, ownChanges)
  commitAll(blog, 'Mine')
  await upgrade(newer)

  expect(readFiles(blog)).toEqual({
    ...present(release110),
    'lib/header.ts': 'one, mine\ntwo\nthree\nfour\nfive, newer\n',
    'site.config.ts': "title: 'Mine'\n",
    'styles/theme.css': '/* paper */\n',
    'content/posts/mine.md': 'Mine\n',
    'public/robots.txt': 'User-agent: mine\n',
    'content/posts/second.md': undefined,
    'public/new.txt': undefined,
  })
  expect(git(blog, 'diff', '--name-only', '--diff-filter=U')).toBe('')
})

test('says what has changed in the releases between, and how it is kept or taken back', async () => {
  const said = await upgrade(newer)

  expect(said).toContain('## [1.1.0] - 2027-01-01\n\n- A newer header.')
  expect(said).not.toContain('Later.')
  expect(said).not.toContain('The first one.')
  expect(said).toMatch(/^1\.0\.0 → 1\.1\.0: 6 files changed, .*, compared with \w+ “A blog of my own”\.$/m)
  expect(said).toContain('git merge --abort')
  expect(git(blog, 'log', '--format=%s')).toBe('A blog of my own')
})

test('can be taken back', async () => {
  const before = readFiles(blog)
  await upgrade(newer)
  git(blog, 'merge', '--abort')

  expect(readFiles(blog)).toEqual(before)
  expect(git(blog, 'status', '--porcelain')).toBe('')
  expect(git(blog, 'for-each-ref', '--format=%(refname)')).toBe('refs/heads/main')
})

test('lists what both have changed, with the line, and keeps both', async () => {
  write(blog, { 'lib/header.ts': 'one\ntwo\nthree\nfour\nfive, mine\n', 'lib/old.ts': 'old, mine\n' })
  commitAll(blog, 'Mine')
  const said = await upgrade(newer)

  expect(said).toContain(
    '  lib/header.ts:5: both changed these lines\n  lib/old.ts: one side has removed or replaced it',
  )
  const header = readFileSync(join(blog, 'lib/header.ts'), 'utf8')
  expect(header).toContain('five, mine')
  expect(header).toContain('five, newer\n>>>>>>> Release 1.1.0')
  expect(readFileSync(join(blog, 'lib/old.ts'), 'utf8')).toBe('old, mine\n')
})

test('takes the lock file of the release, since only npm can merge it', async () => {
  write(blog, { 'package-lock.json': '{ "version": "1.0.0", "mine": true }\n' })
  commitAll(blog, 'Mine')
  const said = await upgrade(newer)

  expect(readFileSync(join(blog, 'package-lock.json'), 'utf8')).toBe('{ "version": "1.1.0" }\n')
  expect(said).toContain('npm install adds the packages that you have added')
  expect(git(blog, 'diff', '--name-only', '--diff-filter=U')).toBe('')
})

test('merges the name of the blog with the version of the release, which are on neighbouring lines', async () => {
  write(blog, { 'package.json': '{\n  "name": "mine",\n  "version": "1.0.0"\n}\n' })
  commitAll(blog, 'Mine')
  const said = await upgrade(newer)

  expect(readFileSync(join(blog, 'package.json'), 'utf8')).toBe('{\n  "name": "mine",\n  "version": "1.1.0"\n}\n')
  expect(said).not.toContain('changed the same')
})

test('does not touch a file of the blog that Git ignores', async () => {
  write(blog, { '.gitignore': 'node_modules/\nlib/new.ts\n' })
  commitAll(blog, 'Mine')
  write(blog, { 'lib/new.ts': 'mine\n' })

  await expect(upgrade(newer)).rejects.toThrow('move them first: lib/new.ts')
  expect(readFileSync(join(blog, 'lib/new.ts'), 'utf8')).toBe('mine\n')
})

test('brings a file of the owner’s that the blog does not have yet', async () => {
  write(blog, { 'styles/theme.css': undefined })
  commitAll(blog, 'From before there was a theme')
  await upgrade(newer, '--base', 'HEAD')

  expect(readFileSync(join(blog, 'styles/theme.css'), 'utf8')).toBe('/* slate */\n')
})

test('a second upgrade keeps what was changed before the first one', async () => {
  write(blog, ownChanges)
  commitAll(blog, 'Mine')
  await upgrade(newer)
  git(blog, 'commit', '--no-edit')
  const newest = join(root, 'newest')
  write(newest, {
    ...release110,
    'package.json': '{\n  "name": "engine",\n  "version": "1.2.0"\n}\n',
    'lib/footer.ts': 'footer, newest\n',
  })
  const said = await upgrade(newest)

  expect(said).toContain('compared with ')
  expect(said).toContain('“Release 1.1.0”')
  expect(readFileSync(join(blog, 'lib/header.ts'), 'utf8')).toBe('one, mine\ntwo\nthree\nfour\nfive, newer\n')
  expect(readFileSync(join(blog, 'lib/footer.ts'), 'utf8')).toBe('footer, newest\n')
})

test('does not guess after an upgrade that was committed without its history', async () => {
  write(blog, { ...release110, ...ownChanges })
  commitAll(blog, 'Upgrade to 1.1.0, squashed')
  write(newer, { 'package.json': '{ "version": "1.2.0" }' })

  await expect(upgrade(newer)).rejects.toThrow(
    new CommandError(
      'what you have changed since 1.1.0 cannot be told, as neither the history of this blog nor the source has 1.1.0 as it came: name a commit, a tag or a folder that has it, with --base',
    ),
  )
})

test.each([
  ['a commit', () => git(blog, 'rev-parse', 'HEAD')],
  ['a folder', () => join(root, 'older')],
])('compares with the release that --base names: %s', async (_, name) => {
  write(join(root, 'older'), release100)
  const base = name()
  write(blog, { 'lib/footer.ts': 'footer, mine\n' })
  commitAll(blog, 'Mine')
  await upgrade(newer, '--base', base)

  expect(readFileSync(join(blog, 'lib/footer.ts'), 'utf8')).toBe('footer, mine\n')
  expect(existsSync(join(blog, 'lib/new.ts'))).toBe(true)
})

test('takes the newest version that a repository has as a tag', async () => {
  const engine = createEngine()
  await upgrade(engine)

  expect(readFileSync(join(blog, 'package.json'), 'utf8')).toContain('1.10.0')
})

test('takes the tag that is named, and compares with the tag of the version that the blog has', async () => {
  const engine = createEngine()
  // Changed before the first commit, so that only the tag has the release as it came.
  rmSync(blog, { recursive: true })
  write(blog, { ...release100, ...ownChanges })
  commitAll(blog, 'A blog of my own')
  const said = await upgrade(engine, '--to', 'v1.1.0')

  expect(said).toMatch(/1\.0\.0 → 1\.1\.0:.*compared with \w+ “Release 1\.0\.0”/)
  expect(readFileSync(join(blog, 'lib/header.ts'), 'utf8')).toBe('one, mine\ntwo\nthree\nfour\nfive, newer\n')
})

test('compares a clone with the commit at which it was cloned', async () => {
  const engine = createEngine()
  git(engine, 'checkout', '--quiet', '-B', 'main', 'v1.0.0')
  write(engine, { 'lib/header.ts': 'one\ntwo\nthree\nfour\nfive, not released yet\n' })
  commitAll(engine, 'Between two releases')
  rmSync(blog, { recursive: true })
  git(root, 'clone', '--quiet', engine, 'blog')
  write(blog, { 'lib/footer.ts': 'footer, mine\n' })
  commitAll(blog, 'Mine')
  write(engine, release110)
  commitAll(engine, 'Later')
  const said = await upgrade(engine)

  expect(said).toContain('“Between two releases”')
  expect(readFileSync(join(blog, 'lib/header.ts'), 'utf8')).toBe(release110['lib/header.ts'])
  expect(readFileSync(join(blog, 'lib/footer.ts'), 'utf8')).toBe('footer, mine\n')
})

test('a trial prints the diff and changes nothing', async () => {
  const before = readFiles(blog)
  const said = await upgrade(newer, '--dry-run')

  expect(said).toContain('-five\n+five, newer')
  expect(said).not.toContain('robots.txt')
  expect(readFiles(blog)).toEqual(before)
  expect(git(blog, 'status', '--porcelain')).toBe('')
})

test('has nothing to do with a release that is not newer', async () => {
  write(newer, { 'package.json': '{ "version": "1.0.0" }' })

  expect(await upgrade(newer)).toBe('Nothing to do: this blog has 1.0.0 of the engine, and the release is 1.0.0.')
})

test.each<[what: string, prepare: () => void, message: RegExp]>([
  [
    'changes that are not committed',
    () => write(blog, { 'lib/footer.ts': 'mine\n' }),
    /not committed: .*\n M lib\/footer\.ts/,
  ],
  [
    'new files that are not committed',
    () => write(blog, { 'notes.txt': 'mine\n' }),
    /not committed: .*\n\?\? notes\.txt/,
  ],
  ['no repository', () => rmSync(join(blog, '.git'), { recursive: true }), /in no Git repository/],
  [
    'a folder that is no release',
    () => write(newer, { 'contentlayer.config.ts': undefined }),
    /no copy of this blog’s engine/,
  ],
  [
    'a version that is none',
    () => write(newer, { 'package.json': '{ "version": "next" }' }),
    /no version such as 1\.0\.0, but “next”/,
  ],
  ['no such folder or repository', () => rmSync(newer, { recursive: true }), /no release can be read from/],
])('refuses %s', async (_, prepare, message) => {
  prepare()
  const before = readFiles(blog)

  await expect(upgrade(newer)).rejects.toThrow(message)
  expect(readFiles(blog)).toEqual(before)
})

/** A repository of the engine with three releases. */
function createEngine(): string {
  const engine = join(root, 'engine')
  for (const [version, files] of [
    ['1.0.0', release100],
    ['1.1.0', release110],
    ['1.10.0', { 'package.json': '{ "version": "1.10.0" }\n' }],
  ] as const) {
    write(engine, files)
    commitAll(engine, `Release ${version}`)
    git(engine, 'tag', `v${version}`)
  }
  return engine
}

async function upgrade(...args: string[]): Promise<string> {
  vi.spyOn(process, 'cwd').mockReturnValue(blog)
  return upgradeCommand.run(parseCommandLine(upgradeCommand, args))
}

function write(folder: string, files: Files): void {
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    if (text === undefined) rmSync(path, { force: true })
    else writeFileSync(path, text)
  }
}

function commitAll(folder: string, message: string): void {
  if (!existsSync(join(folder, '.git'))) git(folder, 'init', '--quiet')
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '-m', message)
}

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trimEnd()
}

/** The files of a working tree; files that are missing are left out by `toEqual`. */
function readFiles(folder: string): Files {
  const copy = join(root, 'copy')
  rmSync(copy, { recursive: true, force: true })
  cpSync(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.git') })
  git(copy, 'init', '--quiet')
  const files = git(copy, 'ls-files', '--others', '-z').split('\0').filter(Boolean)
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(copy, file), 'utf8')]))
}

function present(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([, text]) => text !== undefined))
}
