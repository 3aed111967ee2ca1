import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { validSite } from '@/lib/content/check/testing/content-case'
import { writeContent } from '@/lib/content/check/testing/temporary-content'
import { createCompiler } from '@/lib/content/compile/compiler'
import { formatIssue } from '@/lib/diagnostics/issue'

vi.mock('@/site.config', () => import('@/e2e/fixture/site.config'))

type Snippet = { scope: string; prefix: string; body: string[] }

const snippets: Snippet[] = Object.values(JSON.parse(readFileSync('.vscode/content.code-snippets', 'utf8')))

/** What a snippet of VS Code inserts, with the first choice and the default of each placeholder. */
function expand(prefix: string): string {
  const body = snippets.find((snippet) => snippet.prefix === prefix)?.body ?? []
  return body
    .join('\n')
    .replace(/\$\{\d+\|(\w+)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-05-01')
    .replace(/\$0/g, '')
}

test('every snippet is for Markdown', () => {
  expect(snippets.map(({ scope, prefix }) => `${scope} ${prefix}`)).toEqual([
    ...['markdown post', 'markdown topic', 'markdown callout', 'markdown figure'],
  ])
})

test('what the snippets insert is valid, and looks as they say', async () => {
  const contentDir = await writeContent({
    ...validSite,
    'posts/inserted/index.md': `${expand('post')}\n\n${expand('callout')}\n\n${expand('figure')}`,
    'posts/inserted/image.png': readFileSync('e2e/fixture/content/posts/office-plant-rota/plant.png'),
    'topics/inserted.md': expand('topic'),
  })
  const paths = { contentDir, publicDir: resolve('public'), imageCacheDir: join(contentDir, '..', 'image-cache') }
  const { site, issues } = await createCompiler(paths, { showUnpublished: true })()
  const post = site.posts.find(({ slug }) => slug === 'inserted')

  expect(issues.map(formatIssue)).toEqual([])
  expect([post?.state, post?.title, post?.excerpt]).toEqual([
    ...['draft', 'The title', 'The first paragraph is the excerpt.'],
  ])
  expect(post?.html).toContain('An optional title')
  expect(post?.html).toMatch(/<figure>[\s\S]*alt="What it shows"[\s\S]*<figcaption>The caption<\/figcaption>/)
})
