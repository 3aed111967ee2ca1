import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { type AskGit, findSource, suggestionUrl, urlInSource, validateRepository } from './suggest-changes'

const ADDRESS = 'git@github.com:ada/notes.git'
const REMOTE = 'remote get-url origin'
const FOLDER = 'rev-parse --show-prefix'
const BRANCH = 'symbolic-ref --short refs/remotes/origin/HEAD'

const vercel = {
  VERCEL_ENV: 'production',
  VERCEL_GIT_PROVIDER: 'gitlab',
  VERCEL_GIT_REPO_OWNER: 'ada',
  VERCEL_GIT_REPO_SLUG: 'essays',
  VERCEL_GIT_COMMIT_REF: 'live',
}

/** A Git that has these answers. */
const gitWith =
  (answers: Record<string, string>): AskGit =>
  (...args) =>
    answers[args.join(' ')]

const git = gitWith({ [REMOTE]: ADDRESS, [FOLDER]: 'blog/content/', [BRANCH]: 'origin/trunk' })
const noGit = gitWith({})

test('Git says the repository, its default branch, and the folder of a blog below its root', () => {
  expect(findSource(true, {}, git)).toEqual({ address: ADDRESS, branch: 'trunk', folder: 'blog/content/' })
})

test('Vercel says the repository and, in production, the branch', () => {
  const source = { address: 'https://gitlab.com/ada/essays', branch: 'live' }
  expect(findSource(true, vercel, git)).toMatchObject(source)
  expect(findSource(true, { ...vercel, VERCEL_ENV: 'preview' }, noGit)).toMatchObject({ ...source, branch: 'main' })
})

test('the setting overrides what is found', () => {
  const setting = { repository: 'https://github.com/ada/other', branch: 'draft' }
  expect(findSource(setting, vercel, git)).toMatchObject({ address: setting.repository, branch: 'draft' })
})

test('without Git, the project is the root of the repository', () => {
  expect(findSource(true, {}, noGit, resolve('content'))).toMatchObject({ branch: 'main', folder: 'content/' })
})

test('content outside of the repository has no link', () => {
  const source = findSource(true, vercel, noGit, resolve('..', 'elsewhere'))
  expect(urlInSource(true, source, 'posts/x.md')).toBeUndefined()
  expect(urlInSource({ url: 'https://git.example/{path}' }, source, 'posts/x.md')).toBeUndefined()
})

test('a post has the URL of its file, or that of the pattern', () => {
  const source = findSource(true, {}, git)
  expect(urlInSource(true, source, 'posts/x.md')).toBe(
    'https://github.com/ada/notes/edit/trunk/blog/content/posts/x.md',
  )
  expect(urlInSource({ url: 'https://git.example/{path}' }, source, 'posts/x.md')).toBe(
    'https://git.example/blog/content/posts/x.md',
  )
})

test.each([undefined, false])('there is no link with the setting %s', (setting) => {
  expect(suggestionUrl(setting, 'posts/x.md')).toBeUndefined()
  expect(validateRepository(setting, {}, noGit)).toEqual([])
})

test('a build needs a repository; dev does not', () => {
  expect(validateRepository(true, {}, git)).toEqual([])
  const [finding] = validateRepository(true, {}, noGit)
  expect(finding).toMatchObject({ path: ['suggestChanges'], fix: expect.stringContaining("repository: 'https://") })
  expect(finding?.message).toContain('no repository was found')
  expect(validateRepository(true, { NODE_ENV: 'development' }, noGit)).toEqual([])
  expect(validateRepository({ url: 'https://git.example/{path}' }, {}, noGit)).toEqual([])
})

test('a host whose pages are not known needs the URL of the page', () => {
  const remote = gitWith({ [REMOTE]: 'https://ada:secret@git.example/ada/notes' })
  const [finding] = validateRepository({ branch: 'main' }, {}, remote)
  expect(finding?.message).toContain('at git.example, whose pages are not known')
  expect(finding?.message).not.toContain('secret')
  expect(finding?.fix).toContain("url: 'https://git.example/…/{path}'")
})
