import { expect, test } from 'vitest'
import { getPreviewedSlug, isDevelopment, isPreview, showsUnpublished } from './environment'

test('only NODE_ENV=development is the dev server', () => {
  expect(['development', 'production', 'test', undefined].map((NODE_ENV) => isDevelopment({ NODE_ENV }))).toEqual([
    true,
    false,
    false,
    false,
  ])
})

test.each([{ SHOW_DRAFTS: '1' }, { VERCEL_ENV: 'preview' }, { VERCEL_ENV: 'development', SHOW_DRAFTS: '1' }])(
  'a build with %j is a preview',
  (env) => {
    expect(isPreview(env)).toBe(true)
  },
)

test.each([{}, { SHOW_DRAFTS: '0' }, { VERCEL_ENV: 'production' }])('a build with %j is not a preview', (env) => {
  expect(isPreview(env)).toBe(false)
})

test('a production deployment ignores SHOW_DRAFTS', () => {
  expect(isPreview({ VERCEL_ENV: 'production', SHOW_DRAFTS: '1' })).toBe(false)
})

test('dev and previews show unpublished posts, a production build does not', () => {
  expect(showsUnpublished({ NODE_ENV: 'development' })).toBe(true)
  expect(showsUnpublished({ NODE_ENV: 'production', SHOW_DRAFTS: '1' })).toBe(true)
  expect(showsUnpublished({ NODE_ENV: 'production' })).toBe(false)
})

test('only a preview can show one draft alone', () => {
  const PREVIEW_ONLY = 'a-draft'
  expect(getPreviewedSlug({ SHOW_DRAFTS: '1', PREVIEW_ONLY })).toBe('a-draft')
  expect(getPreviewedSlug({ VERCEL_ENV: 'preview', PREVIEW_ONLY })).toBe('a-draft')
  expect(getPreviewedSlug({ SHOW_DRAFTS: '1' })).toBeUndefined()
  expect(getPreviewedSlug({ SHOW_DRAFTS: '1', PREVIEW_ONLY: '' })).toBeUndefined()
  expect(getPreviewedSlug({ PREVIEW_ONLY })).toBeUndefined()
  expect(getPreviewedSlug({ VERCEL_ENV: 'production', SHOW_DRAFTS: '1', PREVIEW_ONLY })).toBeUndefined()
})
