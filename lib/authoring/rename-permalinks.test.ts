import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { writeContent } from '@/lib/content/check/testing/temporary-content'
import { formatPlan } from './format-renaming'
import { loadContent } from './load-content'
import { carryOut, planRenaming } from './rename'

vi.mock('@/site.config', async () => {
  const { siteConfig } = await import('@/lib/testing/site-config')
  return {
    siteConfig: {
      ...siteConfig,
      oldPostPaths: ['/post/:filename/'],
      redirects: { '/x': '/posts/old/#a' },
    },
  }
})

test('keeps the former URLs that patterns of the settings made from the old name', async () => {
  const contentDir = await writeContent({ 'posts/2022-04-04-old.md': '---\ntitle: X\n---\nText.\n' })
  const content = await loadContent(contentDir, '2026-11-27T15:30:00Z')
  const plan = planRenaming(content, 'old', 'new')
  carryOut(content, plan)

  expect(await readFile(join(contentDir, 'posts/2022-04-04-new.md'), 'utf8')).toBe(
    '---\ntitle: X\naliases:\n  - /posts/old/\n  - /post/2022-04-04-old/\n---\nText.\n',
  )
  expect(formatPlan(content, plan)).toContain('site.config.ts has /posts/old/ in it: change that by hand')
})
