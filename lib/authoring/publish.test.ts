import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { UsageError } from '@/lib/command-line/command-line'
import { type ContentFiles, validSite } from '@/lib/content/check/testing/content-case'
import { writeContent } from '@/lib/content/check/testing/temporary-content'
import { loadContent } from './load-content'
import { publish, unpublish } from './publish'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const NOW = '2026-11-27T15:30:40Z'

type Edited = { output: string; text: string; state: string | undefined; issues: unknown[] }

/** Edits one file, and returns it as it is then. */
async function edit(
  text: string,
  run: (content: Awaited<ReturnType<typeof loadContent>>) => string,
  { file = 'posts/x.md', others = {} as ContentFiles } = {},
): Promise<Edited> {
  const contentDir = await writeContent({ ...validSite, ...others, [file]: text })
  const output = run(await loadContent(contentDir, NOW, 'Europe/Berlin')).replaceAll(contentDir, 'content')
  const { entries, issues } = await loadContent(contentDir, NOW, 'Europe/Berlin')
  const state = [...entries.posts, ...entries.pages].find((entry) => entry.file === file)?.state
  return { output, text: await readFile(join(contentDir, file), 'utf8'), state, issues }
}

test.each<[name: string, before: string, after: string]>([
  [
    'removes the line of the mark and dates it today',
    '---\ntitle: X\ndate: 2022-04-04\ndraft: true\n---\nText.\n',
    '---\ntitle: X\ndate: 2026-11-27\n---\nText.\n',
  ],
  [
    'keeps comments, order and quotes',
    '---\n# about\ndraft: yes\ntags: [ a,  "b" ] # two\n"date": "2022-04-04"   # planned\ntitle: \'X\'\n# end\n---\n\nText.',
    '---\n# about\ntags: [ a,  "b" ] # two\n"date": "2026-11-27"   # planned\ntitle: \'X\'\n# end\n---\n\nText.',
  ],
  [
    'keeps CRLF, a byte-order mark and a missing final newline',
    '\uFEFF---\r\ntitle: X\r\ndraft: "on"\r\ndate: 2022-04-04\r\n---\r\nText.\r\nMore.',
    '\uFEFF---\r\ntitle: X\r\ndate: 2026-11-27\r\n---\r\nText.\r\nMore.',
  ],
  [
    'keeps the comment on the line of the mark',
    '---\ntitle: X\ndate: 2022-04-04\ndraft: true # until it is read\n---\nText.\n',
    '---\ntitle: X\ndate: 2026-11-27\ndraft: false # until it is read\n---\nText.\n',
  ],
  [
    'removes Jekyll’s mark too',
    '---\ntitle: X\npublished: no\ndraft: TRUE\ndate: 2022-04-04\n---\nText.\n',
    '---\ntitle: X\ndate: 2026-11-27\n---\nText.\n',
  ],
  [
    'leaves a mark that says nothing',
    '---\ntitle: X\npublished: False\ndraft: no\ndate: 2022-04-04\n---\nText.\n',
    '---\ntitle: X\ndraft: no\ndate: 2026-11-27\n---\nText.\n',
  ],
  [
    'writes a time where one was written, in the zone of the site',
    '---\ntitle: X\ndate: 2022-04-04 09:30:00 +0200\ndraft: true\n---\nText.\n',
    '---\ntitle: X\ndate: 2026-11-27 16:30\n---\nText.\n',
  ],
  [
    'publishes a scheduled post',
    '---\ntitle: X\ndate: 2098-01-01\n---\nText.\n',
    '---\ntitle: X\ndate: 2026-11-27\n---\nText.\n',
  ],
  [
    'moves Hugo’s date of publication',
    '---\ntitle: X\ndate: 2022-04-04\npublishDate: "2098-01-01"\n---\nText.\n',
    '---\ntitle: X\ndate: 2026-11-27\npublishDate: "2026-11-27"\n---\nText.\n',
  ],
  [
    'leaves Hugo’s date of publication if it is past',
    '---\ntitle: X\ndate: 2022-04-04\npublishDate: 2022-05-05\ndraft: true\n---\nText.\n',
    '---\ntitle: X\ndate: 2026-11-27\npublishDate: 2022-05-05\n---\nText.\n',
  ],
  [
    'changes a mark in a longer form of YAML',
    '---\ntitle: X\ndate: 2022-04-04\n? draft\n: |-\n  yes\n---\nText.\n',
    '---\ntitle: X\ndate: 2026-11-27\n? draft\n: false\n---\nText.\n',
  ],
  [
    'changes fields in braces',
    '---\n{ title: X, date: 2022-04-04, draft: true }\n---\nText.\n',
    '---\n{ title: X, date: 2026-11-27, draft: false }\n---\nText.\n',
  ],
  [
    'changes values in braces over several lines',
    '---\n{\n  title: X,\n  draft: true\n  , date: 2022-04-04\n}\n---\nText.\n',
    '---\n{\n  title: X,\n  draft: false\n  , date: 2026-11-27\n}\n---\nText.\n',
  ],
])('publish %s', async (_, before, after) => {
  const { text, output, state, issues } = await edit(before, (content) => publish(content, 'x'))

  expect(text).toBe(after)
  expect(output).toMatch(/^published content\/posts\/x\.md, dated \d{4}-\d{2}-\d{2}/)
  expect([state, issues]).toEqual(['published', []])
})

test.each<[name: string, before: string, after: string]>([
  [
    'no date',
    '---\r\ntitle: X # the title\r\ndraft: true\r\n---\r\nText.\r\n',
    '---\r\ntitle: X # the title\r\ndate: 2026-11-27\r\n---\r\nText.\r\n',
  ],
  [
    'an empty date',
    '---\ntitle: X\ndate: # soon\ndraft: true\n---\nText.\n',
    '---\ntitle: X\ndate: 2026-11-27 # soon\n---\nText.\n',
  ],
  [
    'a title over two lines',
    '---\ntitle: >\n  X\n  Y\ndraft: true\n---\nText.\n',
    '---\ntitle: >\n  X\n  Y\ndate: 2026-11-27\n---\nText.\n',
  ],
])('publish dates a post with %s and a date in its file name', async (_, before, after) => {
  const file = 'posts/2022-04-04-x.md'

  expect((await edit(before, (content) => publish(content, 'x'), { file })).text).toBe(after)
})

test.each(['2098-12-01T09:00', '2098-12-01', '2098-12-01 09:00:00 +0500'])('publish schedules for %s', async (at) => {
  const before = '---\ntitle: X\ndate: "2022-04-04"\ndraft: true\n---\nText.\n'
  const { text, output, state } = await edit(before, (content) => publish(content, 'x', at))

  expect(text).toBe(`---\ntitle: X\ndate: "${at}"\n---\nText.\n`)
  expect(output).toMatch(/^scheduled content\/posts\/x\.md for /)
  expect(state).toBe('scheduled')
})

test('publish with a date in the past dates a published post', async () => {
  const before = '---\ntitle: X\ndate: 2022-04-04\n---\nText.\n'
  const { text, state } = await edit(before, (content) => publish(content, 'x', '2020-01-01'))

  expect([text, state]).toEqual(['---\ntitle: X\ndate: 2020-01-01\n---\nText.\n', 'published'])
})

test('publish and unpublish change a page, which has no date', async () => {
  const [published, draft] = ['---\ntitle: X\n---\nText.\n', '---\ntitle: X\ndraft: true\n---\nText.\n']
  const file = 'pages/x.md'

  expect((await edit(draft, (content) => publish(content, 'x'), { file })).text).toBe(published)
  expect((await edit(published, (content) => unpublish(content, 'x'), { file })).text).toBe(draft)
})

test.each<[name: string, before: string, after: string]>([
  [
    'adds the mark below the date',
    '---\r\ntitle: X\r\ndate: 2022-04-04 # first\r\ntags: [a]\r\n---\r\nText.',
    '---\r\ntitle: X\r\ndate: 2022-04-04 # first\r\ndraft: true\r\ntags: [a]\r\n---\r\nText.',
  ],
  [
    'changes the mark that is there',
    '---\ntitle: X\ndraft: "no" # yet\ndate: 2022-04-04\n---\nText.\n',
    '---\ntitle: X\ndraft: "true" # yet\ndate: 2022-04-04\n---\nText.\n',
  ],
  [
    'changes Jekyll’s mark',
    '---\ntitle: X\npublished: yes\ndate: 2022-04-04\n---\nText.\n',
    '---\ntitle: X\npublished: false\ndate: 2022-04-04\n---\nText.\n',
  ],
  [
    'adds the mark in braces',
    '---\n{ title: X, date: 2022-04-04 }\n---\nText.\n',
    '---\n{ title: X, date: 2022-04-04, draft: true }\n---\nText.\n',
  ],
])('unpublish %s', async (_, before, after) => {
  const { text, output, state, issues } = await edit(before, (content) => unpublish(content, 'x'))

  expect(text).toBe(after)
  expect(output).toBe('made content/posts/x.md a draft (npm run check:content finds links to it)')
  expect([state, issues]).toEqual(['draft', []])
})

const DRAFT = '---\ntitle: X\ndate: 2022-04-04\ndraft: true\n---\nText.\n'

test.each([
  'x',
  'x.md',
  '2022-04-04-x',
  '2022-04-04-x.md',
  'posts/2022-04-04-x.md',
  '/posts/x/',
  'posts\\2022-04-04-x.md',
  'https://blog.example/posts/x/',
])('finds a post as %s', async (name) => {
  const file = 'posts/2022-04-04-x.md'

  expect((await edit(DRAFT, (content) => publish(content, name), { file })).state).toBe('published')
})

test('finds a bundle by its folder and by its absolute path', async () => {
  const file = 'posts/2022-04-04-x/index.md'

  expect((await edit(DRAFT, (content) => publish(content, 'posts/2022-04-04-x/'), { file })).state).toBe('published')
  const byPath = await edit(DRAFT, (content) => publish(content, join(content.contentDir, file)), { file })
  expect(byPath.state).toBe('published')
})

test.each<[name: string, before: string, slug: string, at: string | undefined, message: RegExp]>([
  [
    'a name that is no post’s',
    DRAFT,
    'a-god-post',
    undefined,
    /^there is no post or page a-god-post \(did you mean a-good-post\?\)$/,
  ],
  ['a post that is published', DRAFT.replace('draft: true\n', ''), 'x', undefined, /posts\/x\.md is published already/],
  ['a date that is none', DRAFT, 'x', 'tomorrow', /^tomorrow is not a date: write it as /],
  ['a day that does not exist', DRAFT, 'x', '2026-02-30', /^2026-02-30 does not exist/],
  [
    'an unreadable draft mark',
    DRAFT.replace('true', 'maybe'),
    'x',
    undefined,
    /^nothing was changed: .*posts\/x\.md:4:1: draft is neither/,
  ],
  [
    'a mark that another one refers to',
    DRAFT.replace('draft: true', 'published: &mark no\ndraft: *mark'),
    'x',
    undefined,
    /posts\/x\.md was not changed: edit/,
  ],
  [
    'a front matter that is not YAML',
    '---\ntitle: [\ndraft: true\n---\n',
    'x',
    undefined,
    /^nothing was changed: .*posts\/x\.md:2:/,
  ],
])('publish refuses %s, and changes nothing', async (_, before, slug, at, message) => {
  const contentDir = await writeContent({ ...validSite, 'posts/x.md': before })
  const content = await loadContent(contentDir, NOW, 'Europe/Berlin')

  expect(() => publish(content, slug, at)).toThrow(message)
  expect(await readFile(join(contentDir, 'posts/x.md'), 'utf8')).toBe(before)
})

test('unpublish refuses a draft', async () => {
  await expect(edit(DRAFT, (content) => unpublish(content, 'x'))).rejects.toThrow('posts/x.md is a draft already')
})

test('a date that is none is a wrong usage', async () => {
  const contentDir = await writeContent({ ...validSite, 'posts/x.md': DRAFT })
  const content = await loadContent(contentDir, NOW, 'Europe/Berlin')

  expect(() => publish(content, 'x', 'tomorrow')).toThrow(UsageError)
})
