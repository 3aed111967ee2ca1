import { expect, test } from 'vitest'
import { parseBuildArguments } from './build-arguments'

const PREVIEW = { SHOW_DRAFTS: '1' }

test('a build needs no arguments', () => {
  expect(parseBuildArguments([], {})).toEqual({})
})

test.each([[['--only', 'a-draft']], [['--only=a-draft']]])('%j names the only draft of a preview', (args) => {
  expect(parseBuildArguments(args, PREVIEW)).toEqual({ PREVIEW_ONLY: 'a-draft' })
})

test('a build for readers cannot show a draft', () => {
  const expected = expect.objectContaining({ message: '--only is for previews, and this is not one' })
  expect(parseBuildArguments(['--only', 'a-draft'], {})).toEqual(expected)
  expect(parseBuildArguments(['--only', 'a-draft'], { ...PREVIEW, VERCEL_ENV: 'production' })).toEqual(expected)
})

test.each([
  [['--only'], /--only/],
  [['--only', ''], /^--only needs the slug of a draft$/],
  [['--onyl', 'a-draft'], /--onyl/],
  [['a-draft'], /a-draft/],
])('says what is wrong with %j, and what to write', (args, message) => {
  expect(parseBuildArguments(args, PREVIEW)).toEqual({
    message: expect.stringMatching(message),
    fix: 'write npm run build, or SHOW_DRAFTS=1 npm run build -- --only slug',
  })
})
