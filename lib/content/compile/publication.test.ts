import { expect, test } from 'vitest'
import { aDate } from '@/lib/content/testing/builders'
import { isPreview, isPublished, publicationState } from './publication'

const NOW = '2026-01-01T12:00:00Z'

test('a post that is no draft and has no date to wait for is published', () => {
  expect(publicationState({ isDraft: false }, NOW)).toBe('published')
})

test('a draft is a draft whatever its date says', () => {
  expect(publicationState({ isDraft: true, appears: aDate('2099-01-01') }, NOW)).toBe('draft')
})

test('a post whose moment is still to come is scheduled', () => {
  expect(publicationState({ isDraft: false, appears: aDate('2026-01-02') }, NOW)).toBe('scheduled')
})

test('a post whose moment has passed is published', () => {
  expect(publicationState({ isDraft: false, appears: aDate('2026-01-01') }, NOW)).toBe('published')
})

test('a post appears in its very moment', () => {
  expect(publicationState({ isDraft: false, appears: aDate('2026-01-01') }, '2026-01-01T00:00:00.000Z')).toBe(
    'published',
  )
})

test('a fraction of a second before its moment a post is scheduled', () => {
  expect(publicationState({ isDraft: false, appears: aDate('2026-01-01') }, '2025-12-31T23:59:59.999Z')).toBe(
    'scheduled',
  )
})

test('readers see what is published', () => {
  expect(isPublished({ state: 'published' }, { showDrafts: false })).toBe(true)
})

test.each(['draft', 'scheduled'] as const)('readers do not see what is %s', (state) => {
  expect(isPublished({ state }, { showDrafts: false })).toBe(false)
})

test.each(['draft', 'scheduled', 'published'] as const)('the author sees what is %s', (state) => {
  expect(isPublished({ state }, { showDrafts: true })).toBe(true)
})

test.each([{ VERCEL_ENV: 'preview' }, { SHOW_DRAFTS: '1' }, { SHOW_DRAFTS: '1', VERCEL_ENV: 'development' }])(
  'a build with %o is a preview',
  (env) => {
    expect(isPreview({ NODE_ENV: 'production', ...env })).toBe(true)
  },
)

test.each([{}, { SHOW_DRAFTS: '' }, { SHOW_DRAFTS: '0' }, { VERCEL_ENV: 'production', SHOW_DRAFTS: '1' }])(
  'a build with %o is none',
  (env) => {
    expect(isPreview({ NODE_ENV: 'production', ...env })).toBe(false)
  },
)
