import { expect, test, vi } from 'vitest'
import { aPost } from '@/lib/content/testing/builders'
import { createPreviews } from './previews'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('the search result has the title with that of the blog, the URL and the description', () => {
  const { search } = createPreviews(aPost({ slug: 'größe', title: 'Size', description: 'How big' }))
  expect(search).toEqual({
    title: { full: 'Size · The Test Blog', shown: 'Size · The Test Blog', length: 20, limit: 65, isCut: false },
    url: 'blog.example/posts/größe/',
    description: { full: 'How big', shown: 'How big', length: 7, limit: 160, isCut: false },
  })
})

test('a post that first appeared elsewhere has the URL there', () => {
  const { search, social } = createPreviews(aPost({ canonicalUrl: 'https://elsewhere.example/x' }))
  expect([search.url, social.host]).toEqual(['elsewhere.example/x', 'elsewhere.example'])
})

test('a long description is cut after a word, with its length', () => {
  const { search, social } = createPreviews(aPost({ description: 'word '.repeat(40).trim() }))
  expect(search.description).toMatchObject({ length: 199, isCut: true })
  expect(search.description.shown).toBe(`${'word '.repeat(32).trim()}…`)
  expect(social.description.shown).toBe(`${'word '.repeat(25).trim()}…`)
})

test('without a description nothing is made up', () => {
  expect(createPreviews(aPost({ description: '', excerpt: '' })).search.description).toMatchObject({
    full: '',
    length: 0,
  })
})

test('the share card is the drawn image, by its path in dev', () => {
  expect(createPreviews(aPost({ title: 'Size' })).image).toEqual({
    src: expect.stringMatching(/^\/immutable\/share-[0-9a-f]{16}\.png$/),
    ...{ alt: 'Size', width: 1200, height: 630, isDrawn: true },
  })
})

test('the share card is the author’s image, on the site or elsewhere', () => {
  const withImage = (url: string) => createPreviews(aPost({ shareImage: { url } as never })).image
  expect(withImage('/posts/x/my%20card.png')).toMatchObject({ src: '/posts/x/my%20card.png', isDrawn: false })
  expect(withImage('https://elsewhere.example/card.png').src).toBe('https://elsewhere.example/card.png')
})

test('the feed entry has the title as it will be, the labels, the description and the length', () => {
  const topics = [{ slug: 'hiring', title: 'Hiring' }]
  const { feed } = createPreviews(aPost({ title: 'Soon', state: 'draft', topics, text: 'Three words here' }))
  expect(feed).toEqual({
    ...{ title: 'Soon', site: 'The Test Blog', url: 'https://blog.example/posts/a-post/' },
    ...{ labels: ['Hiring'], summary: 'What it is about', words: 3 },
  })
})
