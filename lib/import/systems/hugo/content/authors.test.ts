import { expect, test } from 'vitest'
import { aPost, CONFIG, readSite } from '@/lib/import/systems/hugo/testing/read-files'

test('reads authors of the content, by whose keys posts name them', async () => {
  const site = await readSite({
    'config.toml': `${CONFIG}[taxonomies]\nauthor = "authors"\n`,
    'content/authors/ada/_index.md': '---\ntitle: Ada Lovelace\ntwitter: ada\nmood: calm\n---\nWrites *programs*.\n',
    'content/authors/_index.md': '---\ntitle: Authors\n---\nAll of them.\n',
    'content/posts/a.md': aPost('authors: [ada, Somebody]'),
  })
  expect(site.entries.find(({ kind }) => kind === 'post')?.authors).toEqual(['Ada Lovelace', 'Somebody'])
  expect(site.entries.find(({ kind }) => kind === 'author')).toMatchObject({
    ...{ title: 'Ada Lovelace', body: 'Writes *programs*.\n', path: '/authors/ada/', readFields: ['title', 'twitter'] },
    links: { X: 'https://x.com/ada' },
  })
  const author = { kind: 'author', name: 'Ada Lovelace' }
  expect(site.lists).toContainEqual({ path: '/authors/ada/', target: author })
  expect(site.lists).toContainEqual({ path: '/authors/somebody/', target: { kind: 'author', name: 'Somebody' } })
})

test('reads authors of the data, in a file for each or in one for all', async () => {
  const site = await readSite({
    'data/authors/ada.toml': 'name = "Ada Lovelace"\nbio = "Writes."\n',
    'data/people.yml': '- id: ben\n  name: Ben Guest\n  avatar: /img/ben.png\n',
    'content/posts/a.md': aPost('author: ben'),
  })
  expect(site.entries.filter(({ kind }) => kind === 'author')).toMatchObject([
    { title: 'Ada Lovelace', file: 'data/authors/ada.toml', body: 'Writes.\n' },
    { title: 'Ben Guest', file: 'data/people.yml#ben', fields: { image: '/img/ben.png' } },
  ])
  expect(site.entries[0]?.authors).toEqual(['Ben Guest'])
})
