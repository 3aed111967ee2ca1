import { expect, test } from 'vitest'
import { hugo } from '@/lib/import/systems/hugo/hugo'
import { aPost, CONFIG, readSite, writeSite } from '@/lib/import/systems/hugo/testing/read-files'

test('reads the settings of a configuration in TOML', async () => {
  const config = `baseURL = "https://ada.example/notes/"
languageCode = "en-us"
title = "Ada"
timeZone = "Europe/Berlin"
[params]
Description = "Notes"
[params.Author]
name = "Ada Lovelace"
[[menu.main]]
weight = 20
name = "About"
url = "/about/"
[[menu.main]]
weight = 10
name = "Posts"
pageRef = "/posts"
[[menu.main]]
name = "Last"
url = "/last/"
`
  const { settings } = await readSite({ 'config.toml': config })
  expect(settings).toEqual({
    title: 'Ada',
    description: 'Notes',
    url: 'https://ada.example/notes',
    language: 'en-US',
    timeZone: 'Europe/Berlin',
    author: { name: 'Ada Lovelace' },
    navigation: [
      { label: 'Posts', url: '/posts' },
      { label: 'About', url: '/about/' },
      { label: 'Last', url: '/last/' },
    ],
  })
})

test('reads YAML and JSON, whatever the case of a key', async () => {
  const files = {
    'config.toml': '',
    'hugo.yaml': 'BASEURL: https://ada.example/\ntitle: In YAML\nmenus:\n  main:\n  - name: A\n    url: /a/\n',
  }
  const { settings } = await readSite(files)
  expect(settings).toMatchObject({
    title: 'In YAML',
    url: 'https://ada.example',
    navigation: [{ label: 'A', url: '/a/' }],
  })
  const inJson = await readSite({ 'hugo.json': '{"title": "In JSON", "author": "Ada"}' })
  expect(inJson.settings).toMatchObject({ title: 'In JSON', author: { name: 'Ada' } })
})

test('reads the files of config/_default', async () => {
  const { settings, entries } = await readSite({
    'config.toml': '',
    'config/_default/hugo.toml': 'title = "Ada"\n[params]\na = 1\n',
    'config/_default/params.toml': 'description = "Notes"\n',
    'config/_default/menus.en.toml': '[[main]]\nname = "A"\nurl = "/a/"\n',
    'config/_default/permalinks.yaml': 'posts: /:year/:slug/\n',
    'content/posts/a.md': aPost(),
  })
  expect(settings).toMatchObject({ title: 'Ada', description: 'Notes', navigation: [{ label: 'A', url: '/a/' }] })
  expect(entries[0]?.path).toBe('/2020/a-post/')
})

test('reads a site below a path that is not encoded', async () => {
  const { settings } = await readSite({ 'config.toml': 'baseURL = "https://ada.example/100%/"\n' })
  expect(settings.url).toBe('https://ada.example/100%')
})

test('reports a configuration that is not valid with its line', async () => {
  const { notes } = await readSite({ 'config.toml': 'title = "A"\nb = \n' })
  expect(notes).toMatchObject([{ file: 'config.toml', line: 2, outcome: 'lost', kind: 'settings that cannot be read' }])
})

test.each([
  [{ 'hugo.toml': '' }, 'it has hugo.toml'],
  [{ 'config.toml': '', 'content/a.md': '' }, 'it has config.toml and the folder content'],
  [{ 'config/_default/hugo.toml': '', 'content/a.md': '' }, 'it has config/_default'],
])('recognizes a site of Hugo by %j', async (files, reason) => {
  const folder = writeSite({ ...files })
  expect(await hugo.recognize(folder)).toBe(reason)
})

test('takes no other folder for a site of Hugo', async () => {
  expect(await hugo.recognize(writeSite({ 'config.toml': '' }))).toBeUndefined()
})

test('adds the pages that enter themselves into the menu', async () => {
  const { settings } = await readSite({
    'config.toml': `${CONFIG}[[menu.main]]\nname = "Posts"\nurl = "/posts/"\nweight = 5\n`,
    'content/posts/a.md': aPost(),
    'content/about.md': '---\ntitle: About\nmenu: main\n---\nText.\n',
    'content/now.md': '---\ntitle: Now\nmenu:\n  main:\n    weight: 1\n    name: What I do\n---\nText.\n',
    'content/other.md': '---\ntitle: Other\nmenu: footer\n---\nText.\n',
  })
  expect(settings.navigation).toEqual([
    { label: 'What I do', url: '/now/' },
    { label: 'Posts', url: '/posts/' },
    { label: 'About', url: '/about/' },
  ])
})

test('adds sections if the settings enter them into the menu, but for those that are in it', async () => {
  const { settings } = await readSite({
    'config.toml': `sectionPagesMenu = "main"\n${CONFIG}[[menu.main]]\nidentifier = "notes"\nname = "My notes"\nurl = "/n/"\nweight = 9\n`,
    'content/notes/a.md': aPost(),
    'content/post/a.md': aPost(),
    'content/talks/_index.md': '---\ntitle: Talks of mine\nweight: 1\n---\n',
    'content/about.md': '---\ntitle: About\n---\nText.\n',
  })
  expect(settings.navigation).toEqual([
    { label: 'Talks of mine', url: '/talks/' },
    { label: 'My notes', url: '/n/' },
    { label: 'Posts', url: '/post/' },
  ])
})
