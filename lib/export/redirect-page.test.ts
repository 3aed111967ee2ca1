import { expect, test, vi } from 'vitest'
import { redirectPage } from './redirect-page'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('a folder’s address has its page in the folder, a file’s under its own name', () => {
  expect(redirectPage({ from: '/post/über/', to: '/' })?.file).toBe('post/über/index.html')
  expect(redirectPage({ from: '/2022/x.html', to: '/' })?.file).toBe('2022/x.html')
})

test('what is no page on a host has none', () => {
  expect(redirectPage({ from: '/feed.xml', to: '/atom.xml' })).toBeUndefined()
})

test('a page leads on by itself, by a link, and for search engines', () => {
  const { html = '' } = redirectPage({ from: '/post/x/', to: '/posts/x/' }) ?? {}
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/posts/x/">')
  expect(html).toContain('<a href="/posts/x/">https://blog.example/posts/x/</a>')
  expect(html).toContain('<link rel="canonical" href="https://blog.example/posts/x/">')
  expect(html).toContain('<meta name="robots" content="noindex">')
  expect(html).toMatch(/<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'/)
})

test('an address elsewhere is escaped, and stays what it is', () => {
  const { html } = redirectPage({ from: '/x/', to: 'https://elsewhere.example/?a="b"&c=<d>' }) ?? {}
  expect(html).toContain('<a href="https://elsewhere.example/?a=&quot;b&quot;&amp;c=')
})

test('below a path of its host a page leads below it', () => {
  vi.stubEnv('SITE_URL', 'https://blog.example/notes')
  const { html } = redirectPage({ from: '/post/x/', to: '/posts/x/' }) ?? {}
  vi.unstubAllEnvs()
  expect(html).toContain('content="0; url=/notes/posts/x/"')
  expect(html).toContain('href="https://blog.example/notes/posts/x/"')
})
