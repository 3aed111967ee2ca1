import { expect, test, vi } from 'vitest'
import { validSite, withFields } from '@/lib/content/check/testing/content-case'
import { writeContent } from '@/lib/content/check/testing/temporary-content'
import { createCompiler } from './compiler'
import { formatPublication } from './report'

vi.mock('@/site.config', () => import('@/e2e/fixture/site.config'))

/** Compiles a site with three drafts and two scheduled posts, and formats its report without the folder. */
async function report({ showUnpublished = false } = {}): Promise<string[]> {
  const contentDir = await writeContent({
    ...validSite,
    'posts/draft.md': withFields('title: A draft', 'date: 2022-04-04', 'draft: yes'),
    'posts/2022-05-01-unpublished.md': withFields('title: Another', 'published: false'),
    'posts/later.md': withFields('title: Later', 'date: 2026-06-02'),
    'posts/postponed.md': withFields('title: Postponed', 'date: 2022-04-04', 'publishDate: 2026-07-01'),
    'posts/today.md': withFields('title: Today', 'date: 2026-06-01'),
    'pages/draft-page.md': withFields('title: A page', 'draft: true'),
  })
  const paths = { contentDir, publicDir: `${contentDir}-public`, imageCacheDir: `${contentDir}-images` }
  const compilation = await createCompiler(paths, { showUnpublished, now: () => '2026-06-01T12:00:00Z' })()
  return formatPublication(compilation, contentDir).replaceAll(`${contentDir}/`, '').split('\n')
}

test('counts what is published, and lists drafts and scheduled posts with their dates', async () => {
  const [summary, ...unpublished] = await report()

  expect(summary).toBe('Published 2 posts and 1 page; 3 drafts, 2 scheduled.')
  expect(unpublished.sort()).toEqual([
    '  draft      pages/draft-page.md',
    '  draft      posts/2022-05-01-unpublished.md',
    '  draft      posts/draft.md',
    '  scheduled  posts/later.md for 2 June 2026 at 00:00 UTC',
    '  scheduled  posts/postponed.md for 1 July 2026 at 00:00 UTC',
  ])
})

test('reports the same where unpublished posts are shown', async () => {
  expect(await report({ showUnpublished: true })).toEqual(await report())
})
