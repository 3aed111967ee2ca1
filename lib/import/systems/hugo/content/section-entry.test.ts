import { expect, test } from 'vitest'
import { aPost, readSite } from '@/lib/import/systems/hugo/testing/read-files'

test('puts texts of categories on their pages, and reports those of other terms', async () => {
  const site = await readSite({
    'content/posts/a.md': aPost('categories: [Deep Work]\ntags: [x]'),
    'content/categories/deep-work/_index.md': '---\ntitle: deep work\n---\nWork that is deep.\n',
    'content/tags/x/_index.md': '---\ntitle: X\n---\nOn X.\n',
  })
  expect(site.entries.map(({ kind, title }) => [kind, title])).toEqual([
    ['category', 'Deep Work'],
    ['post', 'A post'],
  ])
  expect(site.notes).toMatchObject([
    { kind: 'sections' },
    { file: 'content/tags/x/_index.md', line: 4, outcome: 'lost', kind: 'texts of lists' },
  ])
})

test('takes pages that a template makes for lists of this blog, or reports them', async () => {
  const site = await readSite({
    'content/posts/a.md': aPost(),
    'content/archives.md': '---\ntitle: All\nlayout: archives\n---\n',
    'content/find.md': '---\ntitle: Find\nlayout: search\n---\n',
    'content/books.md': '---\ntitle: Books\nlayout: books\n---\n',
  })
  expect(site.entries.map(({ kind }) => kind)).toEqual(['post'])
  expect(site.lists.slice(0, 2)).toEqual([
    { path: '/archives/', target: { kind: 'posts' } },
    { path: '/find/', target: { kind: 'search' } },
  ])
  expect(site.notes).toMatchObject([
    { file: 'content/books.md', line: 5, outcome: 'lost', message: 'all that is shown at /books/ is in its template' },
  ])
})
