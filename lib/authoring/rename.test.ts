import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { type ContentFiles, validSite } from '@/lib/content/check/testing/content-case'
import { writeContent } from '@/lib/content/check/testing/temporary-content'
import { formatRenaming } from './format-renaming'
import { loadContent } from './load-content'
import { carryOut, planRenaming } from './rename'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const NOW = '2026-11-27T15:30:00Z'
const OLD = '---\ntitle: X\ndate: 2022-04-04\n---\nText.\n'

/** Renames `old` to `new` among files, and returns what is printed, and a reader of files. */
async function rename(files: ContentFiles, { from = 'old', to = 'new' } = {}) {
  const contentDir = await writeContent({ ...validSite, ...files })
  const content = await loadContent(contentDir, NOW)
  const plan = planRenaming(content, from, to)
  carryOut(content, plan)
  const output = formatRenaming(content, plan).replaceAll(contentDir, 'content')
  const read = (file: string) => readFile(join(contentDir, file), 'utf8')
  const { issues } = await loadContent(contentDir, NOW)
  return { contentDir, output, read, issues }
}

test('moves a file, keeps its date, and adds the old URL to its aliases', async () => {
  const { contentDir, read, output, issues } = await rename({
    'posts/2022-04-04-old.md': '---\r\ntitle: X # y\r\n---\r\nText.',
  })

  expect(await read('posts/2022-04-04-new.md')).toBe(
    '---\r\ntitle: X # y\r\naliases:\r\n  - /posts/old/\r\n---\r\nText.',
  )
  expect(await readdir(join(contentDir, 'posts'))).toEqual(['2022-04-04-new.md', 'a-good-post.md'])
  expect(output).toBe(
    [
      'renamed /posts/old/ to /posts/new/',
      'moved content/posts/2022-04-04-old.md to content/posts/2022-04-04-new.md',
      'content/posts/2022-04-04-new.md:3: added aliases: /posts/old/',
    ].join('\n'),
  )
  expect(issues).toEqual([])
})

test('moves a bundle with its files', async () => {
  const { contentDir, read } = await rename({
    'posts/2022-04-04-old/index.md': OLD.replace('Text.', '![A](a.png) [b](/posts/old/b.pdf)'),
    'posts/2022-04-04-old/a.png': 'a',
  })

  expect(await read('posts/2022-04-04-new/a.png')).toBe('a')
  expect(await read('posts/2022-04-04-new/index.md')).toBe(
    '---\ntitle: X\ndate: 2022-04-04\naliases:\n  - /posts/old/\n---\n![A](a.png) [b](/posts/new/b.pdf)\n',
  )
  expect(existsSync(join(contentDir, 'posts/2022-04-04-old'))).toBe(false)
})

test('changes the slug in the front matter instead of the name of the file', async () => {
  const { read, output } = await rename({
    'posts/x.md': '---\nslug: "old" # short\ntitle: X\ndate: 2022-04-04\n---\nText.\n',
  })

  expect(await read('posts/x.md')).toBe(
    '---\nslug: "new" # short\ntitle: X\ndate: 2022-04-04\naliases:\n  - /posts/old/\n---\nText.\n',
  )
  expect(output).toContain('content/posts/x.md:2: "old" → "new"')
})

test.each<[before: string, after: string]>([
  ['aliases: [/a/, "/b/"] # two', 'aliases: [/a/, "/b/", /posts/old/] # two'],
  ['aliases: []', 'aliases: [/posts/old/]'],
  ['aliases:', 'aliases:\n  - /posts/old/'],
  ['aliases: "/a/" # one', 'aliases:\n  - "/a/" # one\n  - /posts/old/'],
  ['aliases:\n- /a/ # first\n# more\ntags: [a]', 'aliases:\n- /a/ # first\n- /posts/old/\n# more\ntags: [a]'],
  ['aliases:\n    - /a/\n    - /b/', 'aliases:\n    - /a/\n    - /b/\n    - /posts/old/'],
  ['redirect_from: /a/', 'redirect_from: /a/\naliases:\n  - /posts/old/'],
])('adds to %j', async (before, after) => {
  const post = (fields: string) => `---\ntitle: X\ndate: 2022-04-04\n${fields}\n---\nText.\n`
  const { read, issues } = await rename({ 'posts/old.md': post(before) })

  expect(await read('posts/new.md')).toBe(post(after))
  expect(issues).toEqual([])
})

test.each<[before: string, after: string]>([
  ['[a](/posts/old/)', '[a](/posts/new/)'],
  ['[a](/posts/old)', '[a](/posts/new)'],
  ['[*a* `](/posts/old/)`](../old/#part "/posts/old/")', '[*a* `](/posts/old/)`](../new/#part "/posts/old/")'],
  ['[a](</posts/old/?a=(b)#c>)', '[a](</posts/new/?a=(b)#c>)'],
  ['[![a](/posts/old/a.png)](/posts/old/a.png)', '[![a](/posts/new/a.png)](/posts/new/a.png)'],
  ['<https://blog.example/posts/old/>', '<https://blog.example/posts/new/>'],
  ['https://blog.example/posts/old/ is it', 'https://blog.example/posts/new/ is it'],
  [
    "[a][old], [old]\r\n\r\n[old]: /posts/old/#x '/posts/old/'",
    "[a][old], [old]\r\n\r\n[old]: /posts/new/#x '/posts/old/'",
  ],
  ['<p>\r\n<a class=x\r\n href="/posts/old/#a">a</a></p>', '<p>\r\n<a class=x\r\n href="/posts/new/#a">a</a></p>'],
  [
    '<p><a href=/posts/old/>b</a> <img srcset="/posts/old/a.png 1x, /posts/old/b.png 2x">',
    '<p><a href=/posts/new/>b</a> <img srcset="/posts/new/a.png 1x, /posts/new/b.png 2x">',
  ],
  ['> - [a](/posts/old/) and\r\n>   [b](/posts/old/)', '> - [a](/posts/new/) and\r\n>   [b](/posts/new/)'],
  [
    '[a](2020-01-01-old.md#x) [b](../posts/2020-01-01-old.md)',
    '[a](2020-01-01-new.md#x) [b](../posts/2020-01-01-new.md)',
  ],
  ['[^1]\n\n[^1]: See [a](/posts/old/).', '[^1]\n\n[^1]: See [a](/posts/new/).'],
])('changes the link %j', async (before, after) => {
  const post = (body: string) => `\uFEFF---\r\ntitle: X\r\ndate: 2022-04-04\r\n---\r\n${body}`
  const { read } = await rename({ 'posts/2020-01-01-old.md': OLD, 'posts/x.md': post(before) })

  expect(await read('posts/x.md')).toBe(post(after))
})

test.each([
  '`[a](/posts/old/)`',
  '```md\n[a](/posts/old/)\n```',
  '    [a](/posts/old/)',
  '<!-- [a](/posts/old/) <a href="/posts/old/"> -->',
  '[a](/posts/older/) [b](/posts/a-old/) [c](/old/) [d](old/)',
  '[a](https://other.example/posts/old/)',
  '[old](#old) /posts/old/',
])('leaves %j', async (body) => {
  const post = OLD.replace('Text.', body)
  const { read, output } = await rename({ 'posts/old.md': OLD, 'posts/x.md': post })

  expect(await read('posts/x.md')).toBe(post)
  expect(output).not.toContain('posts/x.md')
})

test('changes reading paths, translations and images in other posts, and links in every kind of file', async () => {
  const { read, output, issues } = await rename({
    'posts/old.md': OLD,
    'posts/x.md':
      '---\ntitle: old\ndate: 2022-04-04\nlang: de\ntranslations: { en-GB: "old" }\nimage: /posts/old/a.png\n---\nText.\n',
    'topics/delivery.md':
      "---\ntitle: D\ndescription: old\nstart: # first\n  - old # why\n  - { post: 'old', note: old }\n  - a-good-post\n---\n[a](/posts/old/)\n",
    'categories/people.md': '---\ntitle: People\n---\n[a](/posts/old/)\n',
    'pages/about.md': '---\ntitle: About\n---\nSee [a](../posts/old/).\n',
  })

  expect(await read('posts/x.md')).toBe(
    '---\ntitle: old\ndate: 2022-04-04\nlang: de\ntranslations: { en-GB: "new" }\nimage: /posts/new/a.png\n---\nText.\n',
  )
  expect(await read('topics/delivery.md')).toBe(
    "---\ntitle: D\ndescription: old\nstart: # first\n  - new # why\n  - { post: 'new', note: old }\n  - a-good-post\n---\n[a](/posts/new/)\n",
  )
  expect(await read('categories/people.md')).toContain('[a](/posts/new/)')
  expect(await read('pages/about.md')).toContain('[a](../posts/new/)')
  expect(output).toContain('content/topics/delivery.md:5: old → new\ncontent/topics/delivery.md:6: old → new\n')
  expect(output).toContain('content/pages/about.md:4: ../posts/old/ → ../posts/new/')
  expect(issues).toEqual([])
})

test('renames letters of other scripts, encoded as they were', async () => {
  const { read } = await rename(
    { 'posts/café.md': OLD, 'posts/x.md': OLD.replace('Text.', '[a](/posts/caf%C3%A9/) [b](/posts/café/)') },
    { from: 'café', to: 'thé' },
  )

  expect(await read('posts/thé.md')).toContain('aliases:\n  - /posts/café/\n')
  expect(await read('posts/x.md')).toContain('[a](/posts/th%C3%A9/) [b](/posts/thé/)')
})

test('renaming back leaves no redirect of a post to itself', async () => {
  const { read, issues } = await rename({ 'posts/old.md': OLD.replace('---\nText', 'aliases: /posts/new/\n---\nText') })

  expect(await read('posts/new.md')).toContain('aliases:\n  - /posts/new/\n  - /posts/old/\n')
  expect(issues).toEqual([])
})

test.each<[why: string, names: { from?: string; to?: string }, message: RegExp]>([
  ['a slug that is taken', { to: 'a-good-post' }, /taken by .*posts\/a-good-post\.md/],
  ['a slug that no URL has', { to: 'A New' }, /write a-new/],
  ['an empty slug', { to: '!' }, /no letter or digit/],
  ['a reserved slug', { to: 'page' }, /belongs to the list of posts/],
  ['the slug it has', { to: 'old' }, /has the slug old already/],
  ['the name of a folder', { to: 'notes' }, /posts\/notes exists/],
  ['a page', { from: 'about' }, /pages\/about\.md is a page, not a post$/],
  ['a topic, by its path', { from: 'topics/hiring.md' }, /topics\/hiring\.md is a topic, not a post$/],
  ['an unknown post', { from: 'odl' }, /there is no post odl \(did you mean old\?\)/],
])('refuses %s', async (_, names, message) => {
  const files = { 'posts/old/index.md': OLD, 'posts/notes/a.txt': 'a' }

  await expect(rename(files, names)).rejects.toThrow(message)
})

test('leaves every file as it was if one of them cannot be written', async () => {
  const link = OLD.replace('Text.', '[a](/posts/old/)')
  const contentDir = await writeContent({ ...validSite, 'posts/old.md': OLD, 'posts/x.md': link })
  const content = await loadContent(contentDir, NOW)
  const plan = planRenaming(content, 'old', 'new')
  // In the way of the file that has become of it.
  await writeContent({ 'posts/new.md/in-the-way.txt': 'a' }, contentDir)

  expect(() => carryOut(content, plan)).toThrow()
  expect(await readFile(join(contentDir, 'posts/old.md'), 'utf8')).toBe(OLD)
  expect(await readFile(join(contentDir, 'posts/x.md'), 'utf8')).toBe(link)
})

test('names files that cannot be read', async () => {
  const { output } = await rename({ 'posts/old.md': OLD, 'posts/broken.md': '---\ntitle: [\n---\n[a](/posts/old/)\n' })

  expect(output).toContain('content/posts/broken.md was not changed, since its front matter has errors')
})

test('quotes a slug that YAML would read as a number', async () => {
  const { read, issues } = await rename(
    {
      'posts/x.md': '---\ntitle: X\nslug: old\ndate: 2022-04-04\n---\nText.\n',
      'topics/delivery.md': "---\ntitle: D\ndescription: D\nstart: [old, 'a-good-post']\n---\n",
    },
    { to: '2022' },
  )

  expect(await read('posts/x.md')).toContain('\nslug: "2022"\n')
  expect(await read('topics/delivery.md')).toContain('start: ["2022", \'a-good-post\']\n')
  expect(issues).toEqual([])
})
