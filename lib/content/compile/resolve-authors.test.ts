import { expect, test, vi } from 'vitest'
import { aFile, aPostFile, compileFiles } from '@/lib/content/testing/compile-files'

// The site’s author is Ada Example.
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const ADA = { name: 'Ada Example', url: 'https://ada.example' }
const BEN = { name: 'Ben Guest', links: { Mastodon: 'https://social.example/@ben', Code: 'https://code.example/ben' } }

function getSite(...files: ReturnType<typeof aFile>[]) {
  return compileFiles(files).site
}

test('a post that names nobody is by the author of the site', () => {
  const { posts, authors } = getSite(aPostFile('a'))
  expect([posts[0]?.authors, authors]).toEqual([[ADA], []])
})

test('as soon as posts have two authors, each has a page with the posts of that author', () => {
  const { posts, authors } = getSite(aPostFile('a'), aPostFile('b', { authors: 'ben' }), aFile('authors/ben.md', BEN))
  expect(posts.map(({ slug, authors }) => [slug, authors])).toEqual([
    ['a', [{ ...ADA, slug: 'ada-example' }]],
    ['b', [{ name: 'Ben Guest', slug: 'ben', url: 'https://social.example/@ben' }]],
  ])
  expect(authors.map(({ slug, title, links, posts }) => ({ slug, title, links, posts }))).toEqual([
    {
      slug: 'ada-example',
      title: 'Ada Example',
      links: [{ label: 'Website', url: 'https://ada.example' }],
      posts: ['a'],
    },
    {
      slug: 'ben',
      title: 'Ben Guest',
      links: [
        { label: 'Mastodon', url: 'https://social.example/@ben' },
        { label: 'Code', url: 'https://code.example/ben' },
      ],
      posts: ['b'],
    },
  ])
})

test.each(['ben', 'Ben Guest', 'ben guest', 'B. G.'])('finds an author by slug, name or alias: %s', (name) => {
  const { posts } = getSite(aPostFile('a', { author: name }), aFile('authors/ben.md', { ...BEN, aliases: 'B. G.' }))
  expect(posts[0]?.authors.map(({ name }) => name)).toEqual(['Ben Guest'])
})

test('reads every form in which Jekyll and Hugo name authors', () => {
  const forms = [
    { author: 'Ben' },
    { authors: ['Ben', 'Cleo'] },
    { author: { name: 'Ben', email: 'ben@blog.example' } },
    { authors: [{ name: 'Ben' }, 'Cleo'] },
  ]
  const { posts } = getSite(...forms.map((form, index) => aPostFile(`post-${index}`, form)))
  expect(posts.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
    ['Ben'],
    ['Ben', 'Cleo'],
    ['Ben'],
    ['Ben', 'Cleo'],
  ])
})

test('an author who is named twice has the post once', () => {
  const { authors } = getSite(aPostFile('a', { authors: ['Ben', 'ben'] }), aPostFile('b'))
  expect(authors.map(({ slug, posts }) => [slug, posts])).toEqual([
    ['ada-example', ['b']],
    ['ben', ['a']],
  ])
})

test('the file of the site’s author describes that author', () => {
  const file = aFile('authors/ada.md', { name: 'Ada Example', description: 'Writes here.' })
  const { posts, authors } = getSite(aPostFile('a'), aPostFile('b', { author: 'Ben' }), file)
  expect(posts[0]?.authors).toEqual([{ name: 'Ada Example', slug: 'ada', url: undefined }])
  expect(authors.map(({ slug, description }) => [slug, description])).toEqual([
    ['ada', 'Writes here.'],
    ['ben', undefined],
  ])
})

test('the author of an unpublished post alone has no page', () => {
  const { posts, authors } = getSite(aPostFile('a'), aPostFile('b', { author: 'Ben', draft: true }))
  expect([posts.map(({ authors }) => authors), authors]).toEqual([[[ADA]], []])
})

test('a post has the accounts of its authors in the Fediverse', () => {
  const ben = aFile('authors/ben.md', { ...BEN, fediverse: '@ben@social.example' })
  const { posts } = getSite(aPostFile('a', { authors: ['ben', 'Ada Example'] }), ben)
  expect(posts[0]?.authors.map(({ fediverse }) => fediverse)).toEqual(['@ben@social.example', undefined])
})

test('an account that is none is an error, with its line', () => {
  const { issues } = compileFiles([aFile('authors/ben.md', { name: 'Ben Guest', fediverse: 'ben' })])
  expect(issues).toContainEqual(
    expect.objectContaining({ file: 'authors/ben.md', line: 3, message: 'ben is not an account' }),
  )
})
