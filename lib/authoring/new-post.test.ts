import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { UsageError } from '@/lib/command-line/command-line'
import { type ContentFiles, validSite, withFields } from '@/lib/content/check/testing/content-case'
import { writeContent } from '@/lib/content/check/testing/temporary-content'
import { ownKeys } from '@/lib/content/front-matter/fields'
import { postFields } from '@/lib/content/model/post'
import { loadContent } from './load-content'
import { createPost, type NewPost } from './new-post'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const NOW = '2026-11-27T15:30:00Z'

async function create(post: NewPost, files: ContentFiles = {}) {
  const contentDir = await writeContent({ ...validSite, ...files })
  const created = await createPost(await loadContent(contentDir, NOW), post)
  return { contentDir, ...created, text: await readFile(join(contentDir, created.path), 'utf8') }
}

test('creates a draft of today with its title', async () => {
  const { path, slug, text } = await create({ title: 'Why: a “plan”' })

  expect([path, slug]).toEqual(['posts/why-a-plan.md', 'why-a-plan'])
  expect(text).toMatch(/^---\ntitle: "Why: a “plan”"\ndate: 2026-11-27\ndraft: true\n\n# Fields/)
  expect(text).toMatch(/\n---\n\nThe text, in Markdown\.\n$/)
})

test('makes a slug without two hyphens in a row', async () => {
  expect((await create({ title: '🎉 Plans — & how they end!' })).slug).toBe('plans-how-they-end')
})

test('dates the draft in the time zone of the site', async () => {
  const contentDir = await writeContent(validSite)
  // In Berlin it is half past midnight.
  const { path } = await createPost(await loadContent(contentDir, '2026-11-27T23:30:00Z', 'Europe/Berlin'), {
    title: 'Late',
  })

  expect(await readFile(join(contentDir, path), 'utf8')).toContain('date: 2026-11-28\n')
})

test('writes topics by their slugs, categories and the series', async () => {
  const { text } = await create({ title: 'A', topics: ['Recruiting'], categories: ['Böse # x', 'B'], series: 'Moving' })

  expect(text).toContain('categories:\n  - "Böse # x"\n  - B\ntopics:\n  - hiring\nseries: Moving\n\n# Fields')
})

test('has every other field as a comment that can be uncommented without an effect', async () => {
  const { contentDir, path, text } = await create({ title: 'A plan' })
  const uncommented = text.replace(/^# (?=\w+:)/gm, '')
  await writeContent({ [path]: uncommented }, contentDir)
  const { entries, issues } = await loadContent(contentDir, NOW)

  expect(issues).toEqual([])
  expect(entries.posts.find(({ slug }) => slug === 'a-plan')?.isDraft).toBe(true)
  for (const key of ownKeys(postFields)) expect(uncommented).toMatch(new RegExp(`^${key}:`, 'm'))
  expect(uncommented).toMatch(/^tags: \[\] #.*\nseries: #/m)
  expect(uncommented).not.toMatch(/^(lastmod|published|redirect_from):/m)
})

test('creates a bundle', async () => {
  expect((await create({ title: 'A plan', isBundle: true })).path).toBe('posts/a-plan/index.md')
})

test.each<[why: string, post: Partial<NewPost>, files: ContentFiles, message: RegExp]>([
  ['a post with a date in its file name', {}, { 'posts/2020-01-02-a-plan.md': withFields('title: B') }, /is taken by /],
  ['a bundle', {}, { 'posts/a-plan/index.md': withFields('title: B', 'date: 2022-04-04') }, /is taken by /],
  [
    'a post with that slug in its front matter',
    {},
    { 'posts/b.md': withFields('title: B', 'date: 2022-04-04', 'slug: a-plan') },
    /taken by .*posts\/b\.md/,
  ],
  ['a post with errors', {}, { 'posts/a-plan.md': '---\ntitle: [\n---\n' }, /is taken by /],
  [
    'an alias of another post',
    {},
    { 'posts/b.md': withFields('title: B', 'date: 2022-04-04', 'aliases: /posts/a-plan/') },
    /redirects to .*posts\/b\.md/,
  ],
  ['a folder without a post', { isBundle: true }, { 'posts/a-plan/note.txt': 'x' }, /posts\/a-plan exists/],
  ['the list of posts', { slug: 'page' }, {}, /belongs to the list of posts/],
  ['a slug that no URL has', { slug: 'A Plan' }, {}, /write a-plan/],
  ['a title without letters', { title: '!!!' }, {}, /add --slug/],
  ['a topic that does not exist', { topics: ['hirng'] }, {}, /there is no topic hirng \(did you mean hiring\?\)/],
  ['a topic that is like no other', { topics: ['zzzzzzzz'] }, {}, /known topics: hiring;/],
])('refuses %s', async (_, post, files, message) => {
  await expect(create({ title: 'A plan', ...post }, files)).rejects.toThrow(message)
})

test.each<Partial<NewPost>>([{ slug: 'A Plan' }, { categories: ['!'] }])('%o is a wrong usage', async (post) => {
  await expect(create({ title: 'A plan', ...post })).rejects.toThrow(UsageError)
})
