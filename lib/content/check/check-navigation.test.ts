import { expect, test } from 'vitest'
import { siteConfig } from '@/lib/testing/site-config'
import { checkNavigation } from './check-navigation'
import type { CheckedSite } from './checked-site'

const site: Pick<CheckedSite, 'files' | 'urls'> = {
  files: {
    byUrl: new Map([['/paper.pdf', { path: '/public/paper.pdf', hasUrl: true, isUnpublished: false }]]),
    byPath: new Map(),
  },
  urls: {
    published: new Set(['/', '/posts/']),
    unpublished: new Set(['/soon/']),
    invalid: new Set(['/invalid/']),
    ids: new Map(),
    redirects: new Map(),
  },
}

function getIssues(...hrefs: string[]) {
  const navigation = hrefs.map((href) => ({ label: 'A link', href }))
  return checkNavigation(site, { ...siteConfig, navigation })
}

test('accepts links to pages, to files and to other sites', () => {
  expect(getIssues('/', '/posts/', '/paper.pdf', 'https://elsewhere.example/')).toEqual([])
})

test('accepts links to unpublished pages and to pages whose files are invalid', () => {
  expect(getIssues('/soon/', '/invalid/')).toEqual([])
})

test('reports a link to a page that does not exist', () => {
  expect(getIssues('/posts/', '/about/')).toEqual([
    {
      file: 'site.config.ts',
      line: expect.any(Number),
      column: expect.any(Number),
      severity: 'error',
      message: 'navigation[1].href: A link links to /about/, which does not exist',
      fix: 'remove it, or write the page in content/pages',
    },
  ])
})
