import { expect, onTestFinished, test, vi } from 'vitest'
import { renderRedirectPage } from './redirect-page'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('returns undefined for a path that hosts do not serve as HTML', () => {
  expect(renderRedirectPage({ from: '/feed.xml', to: '/atom.xml' })).toBeUndefined()
})

test('redirects by a meta refresh, a link and a canonical URL', () => {
  const html = renderRedirectPage({ from: '/post/x/', to: '/posts/x/' })
  expect(html).toContain('<meta http-equiv="refresh" content="0; url=/posts/x/">')
  expect(html).toContain('<a href="/posts/x/">https://blog.example/posts/x/</a>')
  expect(html).toContain('<link rel="canonical" href="https://blog.example/posts/x/">')
  // A search engine that may not index the page does not follow its canonical URL either.
  expect(html).not.toContain('robots')
  expect(html).toMatch(/<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'/)
})

test('a preview is not to be indexed', () => {
  vi.stubEnv('SHOW_DRAFTS', '1')
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  expect(renderRedirectPage({ from: '/post/x/', to: '/posts/x/' })).toContain('<meta name="robots" content="noindex">')
})

test('escapes a URL on another site', () => {
  const html = renderRedirectPage({ from: '/x/', to: 'https://elsewhere.example/?a="b"&c=<d>' })
  expect(html).toContain('<a href="https://elsewhere.example/?a=&quot;b&quot;&amp;c=')
})

test('adds the base path to the target', () => {
  vi.stubEnv('SITE_URL', 'https://blog.example/notes')
  const html = renderRedirectPage({ from: '/post/x/', to: '/posts/x/' })
  vi.unstubAllEnvs()
  expect(html).toContain('content="0; url=/notes/posts/x/"')
  expect(html).toContain('href="https://blog.example/notes/posts/x/"')
})

test('escapes the messages of the settings', async () => {
  vi.resetModules()
  const { siteConfig } = await import('@/lib/testing/site-config')
  const messages = { pageMoved: 'Moved & <gone>', movedTo: 'Now <at> {url}' }
  vi.doMock('@/site.config', () => ({ siteConfig: { ...siteConfig, messages } }))
  const { renderRedirectPage } = await import('./redirect-page')
  const html = renderRedirectPage({ from: '/post/x/', to: '/posts/x/' })
  expect(html).toContain('<title>Moved &amp; &lt;gone&gt;</title>')
  expect(html).toContain('<p>Now &lt;at&gt; <a href="/posts/x/">https://blog.example/posts/x/</a></p>')
})
