import { expect, test } from 'vitest'
import { aFile, aPostFile, compileFiles } from '@/lib/content/testing/compile-files'

/** The aliases of posts with these titles by slug, newest first, and the messages of the issues. */
function compile(titles: Record<string, string>, ...oldPostPaths: string[]) {
  const posts = Object.entries(titles).map(([slug, title], index) =>
    aPostFile(slug, { title, date: `2022-04-${20 - index}` }),
  )
  const { site, issues } = compileFiles([...posts, aFile('pages/about.md', { title: 'About' })], {
    context: { oldPostPaths },
  })
  const aliases = site.posts.map((post) => [post.slug, post.aliases.map(({ path }) => path)])
  return { aliases: Object.fromEntries(aliases), messages: issues.map(({ message }) => message) }
}

test('a path that two posts may have had is of the newer one', () => {
  expect(compile({ one: 'Notes', two: 'Notes' }, '/old/:slug/')).toEqual({
    aliases: { one: ['/old/one/', '/old/notes/'], two: ['/old/two/'] },
    messages: [],
  })
})

test('a path that a post may have had gives way to posts, pages and lists', () => {
  expect(compile({ one: 'About', two: 'Topics', three: 'Two' }, '/:slug/', '/posts/:slug/')).toEqual({
    aliases: {
      one: ['/one/', '/posts/about/'],
      two: ['/two/', '/posts/topics/'],
      three: ['/three/'],
    },
    messages: [],
  })
})

test('a path that a post certainly had is reported if a page has it', () => {
  expect(compile({ about: 'About' }, '/:slug/').messages).toEqual([
    'the alias /about/ is a page of the site, pages/about.md; it follows from oldPostPaths in site.config.ts',
  ])
})
