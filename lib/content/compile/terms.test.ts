import { expect, test } from 'vitest'
import { aFile, aPostFile, aTopicFile, compileFiles, type TestFile } from '@/lib/content/testing/compile-files'

/** The published site of these files. */
function compile(...files: TestFile[]) {
  return compileFiles(files).site
}

function slugs(entries: { slug: string }[] = []): string[] {
  return entries.map(({ slug }) => slug)
}

/** The topics that a post joins, of two: one on hiring, with aliases and a reading path, and one on titles. */
function joinedTopics(post: TestFile): string[] {
  const names = { title: 'Working with recruiters', aliases: ['recruiting', 'Job Interviews'] }
  const hiring = aTopicFile('hiring', { ...names, start: ['on-the-path'] })
  const titles = aTopicFile('roles-and-titles', { title: 'Titles, and what they mean', aliases: ['CTO'] })
  return slugs(compile(hiring, titles, post).posts[0]?.topics)
}

/** Posts with these names of categories, newest first. */
function postsWithCategories(...categories: string[][]): TestFile[] {
  return categories.map((names, index) =>
    aPostFile(`post-${index}`, { date: `20${20 - index}-01-01`, categories: names }),
  )
}

/** The categories of a site, by slug. */
function categoryTitles(...files: TestFile[]): Record<string, string> {
  return Object.fromEntries(compile(...files).categories.map(({ slug, title }) => [slug, title]))
}

/** A part of a series on tea. */
function part(slug: string, seriesOrder?: number, frontMatter: Record<string, unknown> = {}): TestFile {
  return aPostFile(slug, { series: 'Tea', seriesOrder, ...frontMatter })
}

/** The slugs of the parts of every series. */
function partsOfSeries(...files: TestFile[]): string[][] {
  return compile(...files).series.map(({ posts }) => posts)
}

test.each(['hiring', 'Recruiting', 'job interviews'])('a post joins the topic that it declares as %s', (name) => {
  expect(joinedTopics(aPostFile('a', { topics: [name] }))).toEqual(['hiring'])
})

test.each(['hiring', 'Recruiting'])('a post joins the topic whose slug or alias is its tag %s', (tag) => {
  expect(joinedTopics(aPostFile('a', { tags: ['unrelated', tag] }))).toEqual(['hiring'])
})

test('a post joins the topic whose reading path it is on', () => {
  expect(joinedTopics(aPostFile('on-the-path'))).toEqual(['hiring'])
})

test('a post does not join a topic by its category', () => {
  expect(joinedTopics(aPostFile('a', { categories: 'Hiring' }))).toEqual([])
})

test('a post joins each topic once, and its topics are sorted by title', () => {
  const post = aPostFile('on-the-path', { topics: ['cto', 'hiring'], tags: ['hiring'] })
  expect(joinedTopics(post)).toEqual(['roles-and-titles', 'hiring'])
})

test('a post joins topics by a declaration, by a tag and by a reading path at once', () => {
  const topics = [aTopicFile('a'), aTopicFile('b', { aliases: 'bee' }), aTopicFile('c', { start: ['post'] })]
  const { posts } = compile(...topics, aPostFile('post', { topics: 'A', tags: 'Bee' }))
  expect(slugs(posts[0]?.topics)).toEqual(['a', 'b', 'c'])
})

test('leaves out a topic without posts', () => {
  const { topics } = compile(aTopicFile('hiring'), aTopicFile('empty'), aPostFile('a', { topics: 'hiring' }))
  expect(slugs(topics)).toEqual(['hiring'])
})

test('shows its author a topic without a published post, as a draft', () => {
  const files = [
    aTopicFile('hiring'),
    aTopicFile('empty'),
    aTopicFile('planned'),
    aPostFile('a', { topics: 'hiring', category: 'People', series: 'Tea' }),
    aPostFile('b', { topics: 'planned', category: 'Plans', series: 'Plans', draft: true }),
  ]
  const { topics, categories, series } = compileFiles(files, { showUnpublished: true }).site
  const states = [topics, categories, series].map((terms) => terms.map(({ slug, state }) => [slug, state]))
  expect(states).toEqual([
    [
      ['empty', 'draft'],
      ['hiring', 'published'],
      ['planned', 'draft'],
    ],
    [
      ['people', 'published'],
      ['plans', 'draft'],
    ],
    [
      ['plans', 'draft'],
      ['tea', 'published'],
    ],
  ])
})

test('leaves out a topic whose posts are all unpublished', () => {
  const { topics } = compile(
    aTopicFile('hiring', { start: ['a'] }),
    aPostFile('a', { draft: true }),
    aPostFile('b', { tags: 'hiring', draft: true }),
  )
  expect(topics).toEqual([])
})

test('sorts topics by title', () => {
  const files = [aTopicFile('z', { title: 'Ambition' }), aTopicFile('a', { title: 'Zeal' })]
  expect(slugs(compile(...files, aPostFile('post', { tags: ['a', 'z'] })).topics)).toEqual(['z', 'a'])
})

test('a topic has its reading path in the author’s order, with notes, and its other posts newest first', () => {
  const start = ['old', { post: 'new', note: 'Then this' }]
  const dates = { old: '2020-01-01', new: '2024-01-01', mid: '2022-01-01', later: '2023-01-01' }
  const posts = Object.entries(dates).map(([slug, date]) => aPostFile(slug, { date, tags: 'hiring' }))
  expect(compile(aTopicFile('hiring', { start }), ...posts).topics).toMatchObject([
    { readingPath: [{ post: 'old' }, { post: 'new', note: 'Then this' }], otherPosts: ['later', 'mid'] },
  ])
})

test('leaves a draft out of a reading path without reporting it', () => {
  const { site, issues } = compileFiles([
    aTopicFile('hiring', { start: ['draft', 'published'] }),
    aPostFile('draft', { draft: true }),
    aPostFile('published'),
  ])
  expect(site.topics.map(({ readingPath }) => readingPath)).toEqual([[{ post: 'published' }]])
  expect(issues).toEqual([])
})

test('titles a category as its posts write it', () => {
  expect(categoryTitles(...postsWithCategories(['Leadership']))).toEqual({ leadership: 'Leadership' })
})

test('titles a category as most of its posts write it', () => {
  const posts = postsWithCategories(['leadership'], ['Leadership'], ['LEADERSHIP'], ['Leadership'])
  expect(categoryTitles(...posts)).toEqual({ leadership: 'Leadership' })
})

test('titles a category as its newest post writes it if two spellings are equally common', () => {
  const posts = postsWithCategories(['leadership'], ['Leadership'], ['Leadership'], ['leadership'])
  expect(categoryTitles(...posts)).toEqual({ leadership: 'leadership' })
})

test('treats names with the same slug as one category', () => {
  const posts = postsWithCategories(['Working together'], ['working-together'], ['Working together'])
  expect(categoryTitles(...posts)).toEqual({ 'working-together': 'Working together' })
})

test('titles a category as its file does, however its posts write it', () => {
  const posts = postsWithCategories(['leadership'], ['leadership'])
  const file = aFile('categories/leadership.md', { title: 'On leading' })
  expect(categoryTitles(file, ...posts)).toEqual({ leadership: 'On leading' })
})

test('titles a category as its posts do if its file has no title', () => {
  const file = aFile('categories/leadership.md', { description: 'What' })
  expect(categoryTitles(file, ...postsWithCategories(['leadership']))).toEqual({ leadership: 'leadership' })
})

test('ignores how drafts write a category', () => {
  const drafts = ['a', 'b'].map((slug) => aPostFile(slug, { categories: 'LEADERSHIP', draft: true }))
  const published = aPostFile('published', { categories: 'Leadership' })
  expect(categoryTitles(...drafts, published)).toEqual({ leadership: 'Leadership' })
})

test('gives a post the titles of its categories, however it writes them', () => {
  const files = [
    aPostFile('a', { categories: 'leadership' }),
    ...['b', 'c'].map((slug) => aPostFile(slug, { category: 'Leadership' })),
  ]
  expect(compile(...files).posts[0]?.categories).toEqual([{ slug: 'leadership', title: 'Leadership' }])
})

test('a post that names a category twice is in it once', () => {
  const { posts } = compile(aPostFile('a', { categories: ['People', 'people'], category: 'People' }))
  expect(posts[0]?.categories).toEqual([{ slug: 'people', title: 'People' }])
})

test('sorts categories by title, and their posts newest first', () => {
  const { categories } = compile(
    aPostFile('old', { date: '2020-01-01', categories: ['People', 'Leadership'] }),
    aPostFile('new', { date: '2024-01-01', category: 'people' }),
    aPostFile('mid', { categories: 'People' }),
  )
  expect(categories.map(({ title, posts }) => [title, posts])).toEqual([
    ['Leadership', ['old']],
    ['People', ['new', 'mid', 'old']],
  ])
})

test('leaves out a category that only drafts name, even if it has a file', () => {
  const file = aFile('categories/secret.md', { description: 'Not yet' })
  expect(compile(file, aPostFile('a', { categories: 'Secret', draft: true })).categories).toEqual([])
})

test('takes the title, the description and the body of a category from its file', () => {
  const file = aFile('categories/people.md', { title: 'On people', description: 'What' }, { html: '<p>Intro</p>' })
  expect(compile(file, aPostFile('a', { categories: 'People' })).categories).toMatchObject([
    { slug: 'people', title: 'On people', description: 'What', html: '<p>Intro</p>' },
  ])
})

test('sorts the parts of a series by their numbers, whatever their dates', () => {
  expect(partsOfSeries(part('c', 3), part('a', 1, { date: '2024-01-01' }), part('b', 2))).toEqual([['a', 'b', 'c']])
})

test('sorts the parts of an unnumbered series by date, oldest first', () => {
  const [newer, older] = [
    part('new', undefined, { date: '2024-01-01' }),
    part('old', undefined, { date: '2020-01-01' }),
  ]
  expect(partsOfSeries(newer, older)).toEqual([['old', 'new']])
})

test('treats names with the same slug as one series, titled as most of its posts write it', () => {
  const files = [part('a'), part('b', undefined, { series: 'tea' }), part('c', undefined, { series: ['Tea'] })]
  expect(compile(...files).series).toMatchObject([{ slug: 'tea', title: 'Tea', posts: ['c', 'b', 'a'] }])
})

test('gives a post the series that it is part of', () => {
  expect(compile(part('a')).posts[0]?.series).toEqual({ slug: 'tea', title: 'Tea' })
})

test('leaves out a series whose posts are all unpublished', () => {
  expect(compile(part('a', 1, { draft: true })).series).toEqual([])
})
