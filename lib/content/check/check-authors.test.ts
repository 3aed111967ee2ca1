import { expect, test, vi } from 'vitest'
import { siteConfig } from '@/lib/config/settings'
import { aParsedAuthor, aParsedPost } from '@/lib/content/testing/builders'
import { formatIssue } from '@/lib/diagnostics/issue'
import { checkAuthors } from './check-authors'

// The site’s author is Ada Example.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

function check(name: string, authors = [aParsedAuthor()]): string[] {
  const post = { ...aParsedPost({ declaredAuthors: [{ name, field: ['author', 0] }] }), state: 'published' as const }
  const entries = { posts: [post], pages: [], topics: [], categories: [], authors }
  const invalidSlugs = { posts: [], pages: [], topics: [], categories: [], authors: ['unreadable'] }
  return checkAuthors({ entries, invalidSlugs }).map(formatIssue)
}

test.each(['ada example', 'Ben Guest', 'ben-guest', 'unreadable'])(
  'knows the site’s author and those with a file: %s',
  (name) => {
    expect(check(name)).toEqual([])
  },
)

test('suggests the author of the site', () => {
  expect(check('Ada Exampel')).toEqual(['posts/a-post.md:1:1: unknown author Ada Exampel (did you mean Ada Example?)'])
})

test('accepts every name where the settings say so', () => {
  siteConfig.authorsWithoutFile = true
  const issues = check('Cleo')
  delete siteConfig.authorsWithoutFile
  expect(issues).toEqual([])
})
