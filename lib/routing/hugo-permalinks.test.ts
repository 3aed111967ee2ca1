import { expect, test } from 'vitest'
import { expandHugoPattern, toHugoPath } from './hugo-permalinks'

const AS_IS = { keepsCase: false, removesAccents: false }
const params = {
  fileName: 'my-file',
  name: 'my-file',
  slug: undefined,
  title: 'The Title Öf',
  day: '2020-03-05',
  categoryNames: [],
  sections: ['b', 'sub', 'deep'],
}

// As Hugo 0.111.3 writes them.
test.each([
  ['/:section/:sections/:slug/', '/b/b/sub/deep/the-title-öf/'],
  ['/:sections[1]/:sections[last]/:filename', '/sub/deep/my-file/'],
  ['/:sections[1:]/:filename/', '/sub/deep/my-file/'],
  ['/:sections[:last]/:filename/', '/b/sub/my-file/'],
  ['/:sections[0]/:sections[:1]/:filename/', '/b/b/my-file/'],
  ['/:sections[1:2]/:filename/', '/sub/my-file/'],
  [
    '/:year/:yearday/:weekday/:weekdayname/:monthname/:month/:day/:title',
    '/2020/65/4/thursday/march/03/05/the-title-öf/',
  ],
  ['/:filename.html', '/my-file.html/'],
  ['/Mixed Case/:title', '/mixed-case/the-title-öf/'],
  [':slug', '/the-title-öf/'],
  ['/:2006/:01/:slug', '/2020/03/the-title-öf/'],
  ['/:section:filename/:year-:month-:day-:title', '/bmy-file/2020-03-05-the-title-öf/'],
])('as Hugo, makes the pattern %s the path %s', (pattern, path) => {
  expect(toHugoPath(expandHugoPattern(pattern, params), AS_IS)).toBe(path)
})

test.each([
  ['C++ and C#', '/c-and-c/'],
  ['C++', '/c-/'],
  ['A+B', '/a-b/'],
  ['50%20x', '/50-x/'],
  [' head', '/head/'],
  ['-a-', '/-a-/'],
  ['a – b', '/a-b/'],
])('as Hugo, makes the file name %j in a pattern the path %s', (fileName, path) => {
  expect(toHugoPath(expandHugoPattern('/:filename/', { ...params, fileName }), AS_IS)).toBe(path)
})

test.each([
  ['z/C++ and C#', '/z/c++-and-c#/'],
  ["z/what's-up-c++-&-c#", '/z/whats-up-c++--c#/'],
  ['z/ head', '/z/-head/'],
  ['z/tail ', '/z/tail-/'],
  ['z/a - b -  c', '/z/a-b-c/'],
  ['z/a,b;c=d@e!f~g', '/z/abcd@ef~g/'],
  ['z/ΟΔΟΣ İ', '/z/οδοσ-i/'],
  ['z/emoji-😀-½', '/z/emoji--/'],
])('as Hugo, makes the file %j without a pattern the path %s', (file, path) => {
  expect(toHugoPath(file, AS_IS)).toBe(path)
})

test('as Hugo, keeps upper case and removes accents if the configuration says so', () => {
  const options = { keepsCase: true, removesAccents: true }
  expect(toHugoPath('a/A B/The Title Öf', options)).toBe('/a/A-B/The-Title-Of/')
  expect(toHugoPath('z/café', options)).toBe('/z/cafe/')
})
