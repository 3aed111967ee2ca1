import { expect, test } from 'vitest'
import { CONFIG, readSite } from '@/lib/import/systems/hugo/testing/read-files'
import { findEntry } from '@/lib/import/testing/source-folder'

const config = `${CONFIG}[[cascade]]
mood = "calm"
weather = "site"
[cascade._target]
path = "/{posts,notes}/**"
[[cascade]]
only = "pages"
[cascade._target]
kind = "page"
`
const files = {
  'config.toml': config,
  'content/_index.md': '---\ntitle: Home\ncascade:\n  tone: home\n---\n',
  'content/posts/_index.md': '---\ntitle: P\ncascade:\n  weather: posts\n  tone: soft\n---\n',
  'content/posts/deep/_index.md':
    '---\ntitle: D\ncascade:\n- tone: deep\n  _target: { path: "/posts/deep/x*" }\n- deep: yes\n---\n',
  'content/posts/deep/x.md': '---\ntitle: X\n---\nText.\n',
  'content/posts/deep/y.md': '---\ntitle: Y\nmood: own\n---\nText.\n',
  'content/posts/z.md': '---\ntitle: Z\n---\nText.\n',
  'content/notes/b/index.md': '---\ntitle: B\n---\nText.\n',
  'content/top.md': '---\ntitle: Top\n---\nText.\n',
}

// What Hugo 0.111.3 prints of the same files as .Params.
test.each([
  ['posts/deep/x.md', { mood: 'calm', weather: 'posts', only: 'pages', tone: 'deep', deep: 'yes' }],
  ['posts/deep/y.md', { mood: 'own', weather: 'posts', only: 'pages', tone: 'soft', deep: 'yes' }],
  ['posts/z.md', { mood: 'calm', weather: 'posts', only: 'pages', tone: 'soft' }],
  ['notes/b/index.md', { mood: 'calm', weather: 'site', only: 'pages', tone: 'home' }],
  ['top.md', { only: 'pages', tone: 'home' }],
])('hands values down to %s', async (file, values) => {
  const { title: _, ...found } = findEntry(await readSite(files), `content/${file}`).frontMatter.values
  expect(found).toEqual(values)
})

test('reads fields of this blog that a section hands down', async () => {
  const site = await readSite({
    'content/posts/_index.md': '---\ncascade:\n  author: Ada\n  tags: [x]\n  draft: true\n---\n',
    'content/posts/a.md': '---\ntitle: A\ndate: 2020-01-02\n---\nText.\n',
  })
  expect(site.entries).toMatchObject([{ authors: ['Ada'], tags: ['x'], isDraft: true }])
})
