import { expect, test, vi } from 'vitest'
import { type ContentFiles, withFields } from '@/lib/content/check/testing/content-case'
import { writeContent } from '@/lib/content/check/testing/temporary-content'
import { formatTable, listEntries } from './list-entries'
import { loadContent } from './load-content'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const NOW = '2026-11-27T15:30:00Z'

async function list(files: ContentFiles) {
  const contentDir = await writeContent(files)
  const entries = listEntries(await loadContent(contentDir, NOW, 'Europe/Berlin'))
  return entries.map((entry) => ({ ...entry, file: entry.file.replace(contentDir, 'content') }))
}

test('lists posts, the newest first, then pages', async () => {
  const listed = await list({
    'posts/old.md': withFields('title: Old', 'date: 2022-04-04', 'updated: 2025-01-01'),
    'posts/later/index.md': withFields('title: Later', 'date: 2026-12-01 09:00'),
    'pages/about.md': withFields('title: About', 'draft: true'),
  })

  expect(listed).toEqual([
    {
      ...{ kind: 'post', state: 'scheduled', stale: false, slug: 'later', title: 'Later' },
      ...{ file: 'content/posts/later/index.md', path: '/posts/later/' },
      ...{ date: '2026-12-01T09:00:00+01:00', publishAt: '2026-12-01T09:00:00+01:00' },
    },
    {
      ...{ kind: 'post', state: 'published', stale: false, slug: 'old', title: 'Old' },
      ...{ file: 'content/posts/old.md', path: '/posts/old/' },
      ...{ date: '2022-04-04', publishAt: '2022-04-04', updated: '2025-01-01' },
    },
    {
      ...{ kind: 'page', state: 'draft', stale: false, slug: 'about', title: 'About' },
      ...{ file: 'content/pages/about.md', path: '/about/' },
    },
  ])
})

test.each<[fields: string[], stale: boolean]>([
  [['date: 2024-11-26'], true],
  [['date: 2024-11-27'], false],
  [['date: 2019-01-01', 'updated: 2024-11-28'], false],
  [['date: 2019-01-01', 'updated: 2024-11-26'], true],
  [['date: 2019-01-01', 'draft: true'], false],
])('a post with %j is stale: %s', async (fields, stale) => {
  expect((await list({ 'posts/x.md': withFields('title: X', ...fields) })).map((entry) => entry.stale)).toEqual([stale])
})

test('aligns columns, also below letters of two columns, and leaves out an empty one', async () => {
  const listed = await list({
    'posts/a.md': withFields('title: Short', 'date: 2026-12-01 09:00'),
    'posts/b.md': withFields('title: 強調語', 'date: 2026-11-01', 'draft: true'),
  })

  expect(formatTable(listed)).toBe(
    [
      'state      date              title   file',
      'scheduled  2026-12-01 09:00  Short   content/posts/a.md',
      'draft      2026-11-01        強調語  content/posts/b.md',
      '',
      '2 posts',
    ].join('\n'),
  )
})

test('says that there are none', () => {
  expect(formatTable([])).toBe('None.')
})
