import { expect, test } from 'vitest'
import { expandPermalinks, type PermalinkParams, validatePermalink } from './permalinks'

const params: PermalinkParams = {
  fileName: '2022-04-04-The Step-Back',
  title: 'The Step-Back',
  slug: 'the-step-back',
  day: '2022-04-04',
  categoryNames: ['Leadership', 'Team Health'],
}

test.each([
  ['/:categories/:year/:month/:day/:title.html', '/leadership/team health/2022/04/04/The-Step-Back.html'],
  ['/:slugified_categories/:slug', '/leadership/team-health/the-step-back/'],
  ['/:short_year/:i_month/:i_day/:slug/', '/22/4/4/the-step-back/'],
  ['/post/:slug/', '/post/the-step-back/'],
  ['/posts/:filename/', '/posts/2022-04-04-The Step-Back/'],
  ['/:slug/index.html', '/the-step-back/'],
])('expands %s to %s', (pattern, path) => {
  expect(expandPermalinks([pattern], params)).toEqual([path])
})

test('leaves no empty segment for a post without categories', () => {
  expect(expandPermalinks(['/:categories/:year/:slug.html'], { ...params, categoryNames: [] })).toEqual([
    '/2022/the-step-back.html',
  ])
})

test('expands several patterns in their order', () => {
  expect(expandPermalinks(['/b/:slug/', '/a/:slug/'], params)).toEqual(['/b/the-step-back/', '/a/the-step-back/'])
})

test.each([
  ['/:years/:slug/', 'unknown placeholder :years', 'did you mean :year?'],
  ['/:somewhere/:slug/', 'unknown placeholder :somewhere', /^known placeholders: :categories/],
  ['post/:slug/', 'post/:slug/ is not a path', /slash/],
  ['/?p=:slug', '/?p=:slug is not a path', /slash/],
  ['/:year/:month/', '/:year/:month/ is the same for many posts', /:slug, :title or :filename/],
])('rejects the pattern %s', (pattern, message, fix) => {
  expect(validatePermalink(pattern)).toEqual({ message, fix: expect.stringMatching(fix) })
})

test('accepts a pattern that is unique for each post', () => {
  expect(validatePermalink('/:categories/:year/:month/:day/:title.html')).toBeUndefined()
})
