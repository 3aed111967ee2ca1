import { expect, test } from 'vitest'
import { aContext, aRendering, aSource } from '@/lib/content/testing/builders'
import { parsePost } from './post'

const JEKYLL = { file: 'posts/2015-11-17-welcome.md', layout: 'post' }

/** Parses a post that has a title, on line 2, and these fields from line 3. */
function parse(
  { file = 'posts/welcome.md', ...frontMatter }: Record<string, string | string[]>,
  oldPostPaths?: string[],
) {
  const source = aSource(String(file), { title: 'A', ...frontMatter, date: '2015-11-17' })
  const { entry, issues } = parsePost(source, aRendering(), aContext({ ...(oldPostPaths && { oldPostPaths }) }))
  return { categories: entry?.declaredCategories.map(({ name }) => name), tags: entry?.tags, issues, entry }
}

test.each([
  ['jekyll update', ['jekyll', 'update']],
  ['  jekyll   update ', ['jekyll', 'update']],
  ['jekyll, update', ['jekyll', 'update']],
  ['C++ .NET', ['C++', '.NET']],
  ['jekyll', ['jekyll']],
])('splits the categories and tags %o of a post in Jekyll’s form', (written, split) => {
  expect(parse({ ...JEKYLL, categories: written, tags: written })).toMatchObject({
    categories: split,
    tags: split,
    issues: [],
  })
})

test('a post in Jekyll’s form keeps its former URL', () => {
  const { entry } = parse({ ...JEKYLL, categories: 'jekyll update' }, ['date'])
  expect(entry?.aliases).toMatchObject([{ path: '/jekyll/update/2015/11/17/welcome.html' }])
})

test.each([{ category: 'Remote work' }, { categories: ['Remote work'] }])(
  'keeps %o in a post in Jekyll’s form, as Jekyll does',
  (fields) => {
    expect(parse({ ...JEKYLL, ...fields })).toMatchObject({ categories: ['Remote work'], issues: [] })
  },
)

test.each([
  [
    'a date in the file name',
    { file: JEKYLL.file, categories: 'jekyll update' },
    "write [jekyll, update], or ['jekyll update'] to keep it as one",
  ],
  [
    'a comma',
    { categories: 'Process, Remote work' },
    "write [Process, Remote work], or ['Process, Remote work'] to keep it as one",
  ],
])('reads a string as one category elsewhere, and warns of %s', (_, fields, fix) => {
  const { categories, issues } = parse(fields)
  expect(categories).toEqual([fields.categories])
  expect(issues).toMatchObject([
    { severity: 'warning', line: 3, message: `categories is read as one: ${fields.categories}`, fix },
  ])
})

test('reads a string as one category without a warning if nothing says that it is several', () => {
  expect(parse({ categories: 'Remote work', tags: 'one on ones' })).toMatchObject({
    categories: ['Remote work'],
    tags: ['one on ones'],
    issues: [],
  })
})
