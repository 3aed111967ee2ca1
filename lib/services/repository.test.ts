import { expect, test } from 'vitest'
import { editUrl, fillEditUrl, isKnownRepository, parseRepository } from './repository'

const FILE = 'content/posts/über uns.md'
const ENCODED = 'content/posts/%C3%BCber%20uns.md'

test.each([
  ['https://github.com/ada/notes.git', `https://github.com/ada/notes/edit/main/${ENCODED}`],
  ['https://github.com/ada/notes/', `https://github.com/ada/notes/edit/main/${ENCODED}`],
  ['https://ada:secret@github.com/ada/notes', `https://github.com/ada/notes/edit/main/${ENCODED}`],
  ['git@github.com:ada/my.notes.git', `https://github.com/ada/my.notes/edit/main/${ENCODED}`],
  ['github.com:ada/notes', `https://github.com/ada/notes/edit/main/${ENCODED}`],
  ['ssh://git@github.com/ada/notes.git', `https://github.com/ada/notes/edit/main/${ENCODED}`],
  ['git@gitlab.com:team/group/notes.git', `https://gitlab.com/team/group/notes/-/edit/main/${ENCODED}`],
  ['https://bitbucket.org/ada/notes', `https://bitbucket.org/ada/notes/src/main/${ENCODED}?mode=edit`],
  ['ssh://git@codeberg.org/ada/notes.git', `https://codeberg.org/ada/notes/_edit/main/${ENCODED}`],
])('a file of %s is edited at its host', (address, url) => {
  const repository = parseRepository(address)
  expect(repository && editUrl(repository, 'main', FILE)).toBe(url)
  expect(isKnownRepository(address)).toBe(true)
})

test.each([
  '',
  'ada/notes',
  '/srv/git/notes.git',
  '../notes',
  'C:/notes.git',
  'file:///srv/notes',
  'https://github.com/ada',
])('no repository at a host is %j', (address) => {
  expect(parseRepository(address)).toBeUndefined()
  expect(isKnownRepository(address)).toBe(false)
})

test.each(['git.example', 'constructor'])('does not know the pages of %s', (host) => {
  expect(editUrl({ host, path: 'ada/notes' }, 'main', FILE)).toBeUndefined()
})

test('keeps the slashes of a branch', () => {
  const url = editUrl({ host: 'github.com', path: 'ada/notes' }, 'site/v2#', 'a.md')
  expect(url).toBe('https://github.com/ada/notes/edit/site/v2%23/a.md')
})

test('fills in a pattern wherever it has the path', () => {
  expect(fillEditUrl('https://git.example/{path}?file={path}', 'a $& b.md')).toBe(
    'https://git.example/a%20%24%26%20b.md?file=a%20%24%26%20b.md',
  )
})
