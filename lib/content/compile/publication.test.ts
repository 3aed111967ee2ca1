import { expect, test } from 'vitest'
import { aDate, aParsedPage, aParsedPost } from '@/lib/content/testing/builders'
import {
  checkPreviewedSlug,
  isPublished,
  publicationState,
  selectPreviewed,
  selectPublished,
  withStates,
} from './publication'

const NOW = '2026-01-01T12:00:00Z'

test('publishes a page, which has no date, unless it is a draft', () => {
  expect(publicationState({ isDraft: false }, NOW)).toBe('published')
})

test('keeps a draft a draft whatever its date', () => {
  expect(publicationState({ isDraft: true, publishAt: aDate('2099-01-01') }, NOW)).toBe('draft')
})

test('schedules a post with a publication date in the future', () => {
  expect(publicationState({ isDraft: false, publishAt: aDate('2026-01-02') }, NOW)).toBe('scheduled')
})

test('publishes a post with a publication date in the past', () => {
  expect(publicationState({ isDraft: false, publishAt: aDate('2026-01-01') }, NOW)).toBe('published')
})

test('publishes a post at the very moment of its publication date', () => {
  expect(publicationState({ isDraft: false, publishAt: aDate('2026-01-01') }, '2026-01-01T00:00:00.000Z')).toBe(
    'published',
  )
})

test('keeps a post scheduled until a millisecond before its publication date', () => {
  expect(publicationState({ isDraft: false, publishAt: aDate('2026-01-01') }, '2025-12-31T23:59:59.999Z')).toBe(
    'scheduled',
  )
})

test.each([
  ['published', true],
  ['draft', false],
  ['scheduled', false],
] as const)('readers see what is %s: %s', (state, visible) => {
  expect(isPublished({ state })).toBe(visible)
})

test('gives every post and page its state at a moment', () => {
  const { posts, pages } = withStates(
    {
      posts: [
        aParsedPost({ slug: 'a', isDraft: true }),
        aParsedPost({ slug: 'b', publishAt: aDate('2026-01-02') }),
        aParsedPost({ slug: 'c', publishAt: aDate('2025-12-31') }),
      ],
      pages: [aParsedPage({ slug: 'd', isDraft: true }), aParsedPage({ slug: 'e' })],
      topics: [],
      categories: [],
      authors: [],
    },
    NOW,
  )

  expect([...posts, ...pages].map(({ slug, state }) => [slug, state])).toEqual([
    ['a', 'draft'],
    ['b', 'scheduled'],
    ['c', 'published'],
    ['d', 'draft'],
    ['e', 'published'],
  ])
})

test('selects the published posts and pages', () => {
  const states = ['published', 'draft', 'scheduled'] as const
  const posts = states.map((state) => ({ ...aParsedPost({ slug: state }), state }))
  const pages = states.map((state) => ({ ...aParsedPage({ slug: `${state}-page` }), state }))
  const selected = selectPublished({ posts, pages, topics: [], categories: [], authors: [] })

  expect([...selected.posts, ...selected.pages].map(({ slug }) => slug)).toEqual(['published', 'published-page'])
})

test('a preview of one draft shows it and what is published, and nothing else', () => {
  const { posts, pages } = withStates(
    {
      posts: [
        aParsedPost({ slug: 'published' }),
        aParsedPost({ slug: 'wanted', isDraft: true }),
        aParsedPost({ slug: 'other-draft', isDraft: true }),
        aParsedPost({ slug: 'scheduled', publishAt: aDate('2099-01-01') }),
      ],
      pages: [aParsedPage({ slug: 'about' }), aParsedPage({ slug: 'draft-page', isDraft: true })],
      topics: [],
      categories: [],
      authors: [],
    },
    NOW,
  )
  const show = (slug: string) => {
    const shown = selectPreviewed({ posts, pages, topics: [], categories: [], authors: [] }, slug)
    return [...shown.posts, ...shown.pages].map((entry) => entry.slug)
  }

  expect(show('wanted')).toEqual(['published', 'wanted', 'about'])
  expect(show('scheduled')).toEqual(['published', 'scheduled', 'about'])
  expect(show('draft-page')).toEqual(['published', 'about', 'draft-page'])
  expect(show('nobody-wrote-this')).toEqual(['published', 'about'])
})

test('says that there is no draft to preview, and suggests a similar one', () => {
  const unpublished = {
    posts: [{ ...aParsedPost({ slug: 'größe', isDraft: true }), state: 'draft' as const }],
    pages: [{ ...aParsedPage({ slug: 'draft-page', isDraft: true }), state: 'draft' as const }],
  }

  expect(['größe', 'gro\u0308ße', 'draft-page'].map((slug) => checkPreviewedSlug(slug, unpublished))).toEqual([
    ...[undefined, undefined, undefined],
  ])
  expect(checkPreviewedSlug('draft-paeg', unpublished)).toEqual({
    message: 'no draft and no scheduled post has the slug draft-paeg',
    fix: 'did you mean draft-page?',
  })
  expect(checkPreviewedSlug('published', unpublished)?.fix).toBe('npm run check:content lists what is not published')
})
