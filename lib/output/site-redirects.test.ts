import { expect, test, vi } from 'vitest'
import { EMPTY_SITE, type Site } from '@/lib/content/site'
import { aCategory, aPost, aTopic } from '@/lib/content/testing/builders'
import { getSiteRedirects } from './site-redirects'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const site: Site = {
  ...EMPTY_SITE,
  topics: [aTopic({ slug: 'hiring', title: 'Hiring well', aliases: ['recruiting'] })],
  categories: [aCategory({ slug: 'people', title: 'People' })],
  posts: [aPost({ slug: 'a', tags: ['Recruiting', 'people', 'C++', 'On call'] })],
}

function getTargets(settings: Parameters<typeof getSiteRedirects>[1], of: Site = site): Record<string, string> {
  return Object.fromEntries(getSiteRedirects(of, settings).map(({ from, to }) => [from, to]))
}

test('redirects the page of a tag to its topic, its category, or a search for it', () => {
  expect(getTargets({ oldTagPaths: ['/label/:tag/'] })).toEqual({
    '/label/hiring/': '/topics/hiring/',
    '/label/hiring-well/': '/topics/hiring/',
    '/label/recruiting/': '/topics/hiring/',
    '/label/people/': '/categories/people/',
    // Jekyll’s and Hugo’s.
    '/label/c/': '/search/?q=C%2B%2B',
    '/label/c++/': '/search/?q=C%2B%2B',
    '/label/on-call/': '/search/?q=On%20call',
  })
})

test('leaves to a page of the site what is at its URL', () => {
  expect(getTargets({ oldTagPaths: ['/topics/:tag/', '/categories/:tag/'] })).toMatchObject({
    '/categories/hiring/': '/topics/hiring/',
    '/topics/people/': '/categories/people/',
  })
  expect(getTargets({ oldTagPaths: ['/topics/:tag/'] })).not.toHaveProperty('/topics/hiring/')
})

test('a redirect of the settings comes before that of a pattern', () => {
  const settings = { oldTagPaths: ['/tag/:tag/'], redirects: { '/tag/people/': '/about/' } }
  expect(getTargets(settings)['/tag/people/']).toBe('/about/')
})

const posts = Array.from({ length: 21 }, (_, number) => aPost({ slug: `post-${number}`, tags: [] }))

test.each([
  ['jekyll', { '/feed.xml': '/atom.xml', '/archives/': '/posts/', '/page5/': '/posts/' }, '/page6/'],
  ['hugo', { '/index.xml': '/rss.xml', '/tags/': '/topics/', '/page/3/': '/posts/' }, '/page/4/'],
  ['wordpress', { '/feed/': '/rss.xml', '/feed/atom/': '/atom.xml', '/wp-sitemap.xml': '/sitemap.xml' }, '/page/4/'],
  ['ghost', { '/rss/': '/rss.xml', '/archive/': '/posts/', '/page/2/': '/posts/' }, '/page/1/'],
] as const)('what %s had redirects to what it is here', (movedFrom, expected, unknown) => {
  const targets = getTargets({ movedFrom }, { ...EMPTY_SITE, posts })

  expect(targets).toMatchObject(expected)
  expect(targets).not.toHaveProperty(unknown)
})

test('a tag without letters and digits has no page, and does not take that of all tags', () => {
  const tagged = [aPost({ slug: 'tagged', tags: ['🎉'] })]
  const targets = getTargets({ movedFrom: 'wordpress' }, { ...EMPTY_SITE, posts: tagged })
  expect(Object.keys(targets).filter((path) => path.startsWith('/tag/'))).toEqual([])
})

test('a blog can come from several systems', () => {
  expect(getTargets({ movedFrom: ['jekyll', 'hugo'] })).toMatchObject({
    '/feed.xml': '/atom.xml',
    '/index.xml': '/rss.xml',
    '/tag/people/': '/categories/people/',
  })
})

test('there are none without the settings', () => {
  expect(getSiteRedirects(site, {})).toEqual([])
})
