import { expect, test, vi } from 'vitest'
import { siteConfig } from '@/lib/testing/site-config'
import { checkNavigation } from './check-navigation'
import type { CheckedSite } from './checked-site'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const site: Pick<CheckedSite, 'files' | 'urls'> = {
  files: {
    byUrl: new Map([['/paper.pdf', { path: '/public/paper.pdf', hasUrl: true, isUnpublished: false }]]),
    byPath: new Map(),
  },
  urls: {
    published: new Set(['/', '/posts/', '/colophon/']),
    unpublished: new Set(['/soon/']),
    invalid: new Set(['/invalid/']),
    ids: new Map([['/colophon/', new Set(['who-writes-here'])]]),
    aliases: new Map(),
    redirects: new Map([['/old/', '/posts/']]),
  },
}

function getIssues(...hrefs: string[]) {
  const navigation = hrefs.map((href) => ({ label: 'A link', href }))
  return checkNavigation(site, { ...siteConfig, navigation })
}

test('accepts links to pages, to files and to other sites', () => {
  expect(getIssues('/', '/posts/', '/paper.pdf', 'https://elsewhere.example/')).toEqual([])
})

test('accepts every spelling of a link that works', () => {
  expect(getIssues('/posts', '/posts/index.html', '/posts/?x=1#2022', '/#top', 'https://blog.example/posts/')).toEqual(
    [],
  )
})

test('warns of a link to a redirect', () => {
  expect(getIssues('/old')).toMatchObject([
    {
      severity: 'warning',
      message: 'navigation[0].href: A link links to /old, which redirects to another page',
      fix: 'write /posts/',
    },
  ])
})

test('warns of a link to a part of a redirected page', () => {
  expect(getIssues('/old/#2016')).toMatchObject([{ severity: 'warning', fix: 'write /posts/#2016' }])
})

test('warns of a link to a part that its page does not have', () => {
  expect(getIssues('/colophon/#who-writes-here', '/colophon/#who-writes-this')).toMatchObject([
    {
      severity: 'warning',
      message: 'navigation[1].href: /colophon/#who-writes-this: the page has no #who-writes-this',
      fix: 'did you mean #who-writes-here?',
    },
  ])
})

test('reports an absolute link to a page of this site that does not exist', () => {
  expect(getIssues('https://blog.example/about/')).toMatchObject([{ severity: 'error' }])
})

test('reports a child that links to a page that does not exist', () => {
  const children = [
    { label: 'Posts', href: '/posts/' },
    { label: 'Talks', href: '/talks/' },
  ]
  const navigation = [{ label: 'Posts', href: '/posts/', children }]
  expect(checkNavigation(site, { ...siteConfig, navigation })).toMatchObject([
    { message: 'navigation[0].children[1].href: Talks links to /talks/, which does not exist' },
  ])
})

test('accepts links to unpublished pages and to pages whose files are invalid', () => {
  expect(getIssues('/soon/', '/invalid/')).toEqual([])
})

test('reports a link to a page that does not exist', () => {
  expect(getIssues('/posts/', '/about/')).toEqual([
    {
      about: 'settings',
      file: 'site.config.ts',
      line: expect.any(Number),
      column: expect.any(Number),
      severity: 'error',
      message: 'navigation[1].href: A link links to /about/, which does not exist',
      fix: 'remove it, or write the page in content/pages',
    },
  ])
})
