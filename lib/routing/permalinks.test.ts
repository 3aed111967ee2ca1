import { expect, test } from 'vitest'
import { complainAboutPattern, oldPathsByPattern } from './permalinks'

const facts = {
  file: 'posts/2022-04-04-The Step-Back.md',
  slug: 'the-step-back',
  day: '2022-04-04',
  categoryNames: ['Leadership', 'Team Health'],
}

function pathBy(pattern: string, given: Partial<typeof facts & { declaredSlug: string }> = {}) {
  return oldPathsByPattern([pattern], { ...facts, ...given })[0]?.path
}

test.each([
  ['/:categories/:year/:month/:day/:title.html', '/leadership/team health/2022/04/04/The-Step-Back.html'],
  ['/:slugified_categories/:slug', '/leadership/team-health/the-step-back/'],
  ['/:short_year/:i_month/:i_day/:slug/', '/22/4/4/the-step-back/'],
  ['/post/:slug/', '/post/the-step-back/'],
  ['/posts/:filename/', '/posts/2022-04-04-The Step-Back/'],
  ['/:slug/index.html', '/the-step-back/'],
])('%s gave %s', (pattern, path) => {
  expect(pathBy(pattern)).toBe(path)
})

test('a post without categories had no empty part in its address', () => {
  expect(pathBy('/:categories/:year/:slug.html', { categoryNames: [] })).toBe('/2022/the-step-back.html')
})

test('a bundle was called as its folder', () => {
  expect(pathBy('/posts/:filename/', { file: 'posts/2022-04-04-x/index.md' })).toBe('/posts/2022-04-04-x/')
})

test('a slug in the front matter was the title too', () => {
  expect(pathBy('/:title/', { declaredSlug: 'another' })).toBe('/another/')
})

test.each([
  ['/:years/:slug/', 'unknown placeholder :years', 'did you mean :year?'],
  ['/:somewhere/:slug/', 'unknown placeholder :somewhere', /^known: :categories/],
  ['post/:slug/', 'post/:slug/ is no path', /slash/],
  ['/?p=:slug', '/?p=:slug is no path', /slash/],
  ['/:year/:month/', '/:year/:month/ is the same for many posts', /:slug, :title or :filename/],
])('%s is refused', (pattern, message, fix) => {
  expect(complainAboutPattern(pattern)).toEqual({ message, fix: expect.stringMatching(fix) })
})

test('a pattern that names the post is right', () => {
  expect(complainAboutPattern('/:categories/:year/:month/:day/:title.html')).toBeUndefined()
})
