import { expect, test } from 'vitest'
import type { SourceSite } from '@/lib/import/source-site'
import { aFrontMatter, anEntry, aSourceSite } from '@/lib/import/testing/builders'
import { writeFolder } from '@/lib/import/testing/source-folder'
import { type PlanOptions, planImport } from './plan-import'

const none = { posts: [], pages: [], categories: [] }
const FILES = { 'named-png.png': Buffer.from('ffd8ffe000104a4649460001', 'hex'), 'blog.json': '{}' }

async function plan(site: Partial<SourceSite>, options: Partial<PlanOptions> = {}) {
  const folder = writeFolder(FILES)
  return planImport(aSourceSite(site), { folder, tagsAs: 'tags', taken: { slugs: none, names: none }, ...options })
}

async function planText(site: Partial<SourceSite>, options?: Partial<PlanOptions>): Promise<string> {
  const { files } = await plan(site, options)
  return files[0] && typeof files[0].content === 'string' ? files[0].content : ''
}

test('writes fields in their order, keeps comments and all fields that mean nothing here', async () => {
  const values = { layout: 'post', title: 'A post', mood: 'calm', rating: { stars: 5 }, published: true }
  const frontMatter = aFrontMatter(values, [
    { text: 'on a train', field: 'title' },
    { text: 'so far', field: 'mood' },
  ])
  const entry = anEntry({ frontMatter, readFields: ['title'], tags: ['b'], fields: { description: 'About: it' } })
  expect(await planText({ entries: [entry] })).toBe(`---
# so far

# on a train
title: A post
date: 2020-01-02
description: "About: it"
tags: [b]
aliases: [/2020/01/02/a-post.html]
imported: true
extra:
  mood: calm
  rating:
    stars: 5
---

Text.
`)
})

test('describes authors if there are several, and links to them', async () => {
  const ada = anEntry({
    ...{ kind: 'author', file: 'data/authors.yml#ada', title: 'Ada Lovelace', path: '/authors/ada/' },
    ...{
      body: 'See [A post](/2020/01/02/a-post.html).\n',
      fields: { image: '/img/ada.png' },
      links: { X: 'https://x.com/ada' },
    },
  })
  const nobody = { ...ada, file: 'data/authors.yml#nobody', title: 'Nobody' }
  const assets = [{ file: 'ada.png', path: '/img/ada.png' }]
  const lists = [{ path: '/authors/ada/', target: { kind: 'author', name: 'Ada Lovelace' } as const }]
  const post = anEntry({ authors: ['Ada Lovelace', 'Ben'], body: '[Ada](/authors/ada/)\n' })
  const several = await plan({ entries: [post, ada, nobody], assets, lists })
  expect(several.files.map(({ path }) => path)).toEqual([
    ...['content/posts/2020-01-02-a-post.md', 'content/authors/ada-lovelace.md', 'public/img/ada.png'],
    'content/authors/ben.md',
  ])
  expect(several.files[0]?.content).toContain('[Ada](/authors/ada-lovelace/)')
  expect(several.files[1]?.content).toBe(`---
name: Ada Lovelace
image: /img/ada.png
links:
  X: https://x.com/ada
---

See [A post](/posts/a-post/).
`)
  expect(several.redirects).toEqual({ '/authors/ada/': '/authors/ada-lovelace/' })

  const one = { ...post, authors: ['Ada Lovelace'] }
  const alone = await plan({ entries: [one, ada], assets, lists }, { siteAuthor: 'Ada Lovelace' })
  expect(alone.files.map(({ path }) => path)).toEqual(['content/posts/2020-01-02-a-post.md', 'public/img/ada.png'])
  expect(alone.redirects).toEqual({ '/authors/ada/': '/posts/' })
  expect(alone.notes.map(({ kind }) => kind)).toEqual(['texts about authors'])
})

test('links translations to each other', async () => {
  const site = {
    entries: [
      anEntry({ translationKey: 'a' }),
      anEntry({
        translationKey: 'a',
        file: '_posts/b.de.md',
        path: '/b/',
        slug: 'ein-beitrag',
        fields: { lang: 'de' },
      }),
      anEntry({ translationKey: 'c', file: '_posts/c.md', path: '/c/', slug: 'alone' }),
    ],
  }
  const { files } = await plan(site)
  expect(files.map(({ content }) => /\ntranslations:\n {2}.*\n/.exec(String(content))?.[0])).toEqual([
    ...['\ntranslations:\n  de: ein-beitrag\n', '\ntranslations:\n  en: a-post\n', undefined],
  ])
})

test.each([
  ['tags', /\ncategories: \[People\]\ntags: \[Hiring\]\n/],
  ['categories', /\ncategories: \[People, Hiring\]\n/],
  ['topics', /\ncategories: \[People\]\ntopics: \[Hiring\]\n/],
] as const)('tags become %s', async (tagsAs, expected) => {
  expect(await planText({ entries: [anEntry({ categories: ['People'], tags: ['Hiring'] })] }, { tagsAs })).toMatch(
    expected,
  )
})

test('topics and authors get files, the author of the site none', async () => {
  const entries = [
    anEntry({ tags: ['Hiring'], authors: ['Ben'] }),
    anEntry({ file: 'b.md', slug: 'b', path: '/b/', authors: ['Ada'] }),
  ]
  const { files } = await plan({ entries }, { tagsAs: 'topics', siteAuthor: 'Ada' })
  expect(files.map(({ path }) => path)).toEqual([
    'content/posts/2020-01-02-a-post.md',
    'content/posts/b.md',
    'content/authors/ada.md',
    'content/authors/ben.md',
    'content/topics/hiring.md',
  ])
  expect(files[1]?.content).not.toContain('authors')
})

test('a draft has no former URL but those that it declares', async () => {
  const text = await planText({ entries: [anEntry({ isDraft: true, aliases: ['/once/'] })] })
  expect(text).toContain('\ndraft: true\n')
  expect(text).toContain('\naliases: [/once/]\n')
})

test('a former URL that two posts have belongs to the one that was served there', async () => {
  const entries = [
    anEntry({ aliases: ['/b/', '/both/', '/posts/'] }),
    anEntry({ file: 'b.md', slug: 'b', path: '/b/', aliases: ['/both/'] }),
  ]
  const { files } = await plan({ entries })
  expect(files.map(({ content }) => /aliases: .*/.exec(String(content))?.[0])).toEqual([
    'aliases: [/2020/01/02/a-post.html, /both/]',
    'aliases: [/b/]',
  ])
})

test.each([
  [{ banner_image: 'images/a.png' }, 'a.png'],
  [{ header: { teaser: '/images/a.png' } }, 'a.png'],
  [{ image: { path: 'https://cdn.example/b.jpg' } }, 'https://cdn.example/b.jpg'],
  [{ cover: 'gone.png', images: ['/images/a.png'] }, 'a.png'],
])('the picture of %o is the image', async (values, image) => {
  const assets = [{ file: 'images/a.png', path: '/images/a.png' }]
  const text = await planText({ entries: [anEntry({ frontMatter: aFrontMatter(values) })], assets })
  expect(text).toContain(`\nimage: ${image}\n`)
})

test.each(['/posts/other/', '/posts/other.html'])(
  'the picture beside the file of a post at %s is the image',
  async (path) => {
    const entry = anEntry({
      file: 'content/posts/B x/index.md',
      path,
      frontMatter: aFrontMatter({ cover: 'My Img.PNG' }),
    })
    const assets = [{ file: 'content/posts/B x/My Img.PNG', path: '/posts/other/My Img.PNG' }]
    expect(await planText({ entries: [entry], assets })).toContain('\nimage: My%20Img.PNG\n')
  },
)

test('a picture of another format than its name says is renamed, and shown by its new name', async () => {
  const entry = anEntry({ body: '![x](/named-png.png)\n' })
  const { files } = await plan({ entries: [entry], assets: [{ file: 'named-png.png', path: '/named-png.png' }] })
  expect(files.map(({ path }) => path)).toEqual([
    'content/posts/2020-01-02-a-post/index.md',
    'content/posts/2020-01-02-a-post/named-png.jpg',
  ])
  expect(files[0]?.content).toContain('![x](named-png.jpg)')
})

test('the old URLs of files that have been moved redirect to them', async () => {
  const entries = [
    anEntry({ body: '![a](/images/a%20b.png) ![c](/images/named-png.png) [d](/files/d.numbers-09)\n' }),
    anEntry({ kind: 'page', file: 'about.md', slug: 'about', path: '/about/', body: '![x](/posts/x.png)\n' }),
  ]
  const assets = ['images/a b.png', 'named-png.png', 'files/d.numbers-09', 'posts/x.png'].map((file) => ({
    file,
    path: file === 'named-png.png' ? '/images/named-png.png' : `/${file}`,
  }))
  const { files, redirects } = await plan({ entries, assets })
  expect(files.map(({ path }) => path).slice(2)).toEqual([
    'content/posts/2020-01-02-a-post/a b.png',
    'content/posts/2020-01-02-a-post/named-png.jpg',
    // No redirect of a file can be from there.
    'public/files/d.numbers-09',
    'public/files/posts/x.png',
  ])
  expect(redirects).toEqual({
    '/images/a%20b.png': '/posts/a-post/a%20b.png',
    '/images/named-png.png': '/posts/a-post/named-png.jpg',
    '/posts/x.png': '/files/posts/x.png',
  })
})

test('a file that only a draft or a scheduled post uses keeps its old URL, unless it had none', async () => {
  const entries = [
    anEntry({ isDraft: true, file: 'content/a/index.md', body: '![x](/images/a.png) ![y](/a/y.png)\n', path: '/a/' }),
    anEntry({ date: '2999-01-01', file: 'b.md', slug: 'b', path: '/b/', body: '![x](/images/b.png)\n' }),
  ]
  const assets = [
    { file: 'static/images/a.png', path: '/images/a.png' },
    { file: 'content/a/y.png', path: '/a/y.png' },
    { file: 'static/images/b.png', path: '/images/b.png' },
  ]
  const { files, redirects } = await plan({ entries, assets })
  expect(files.map(({ path }) => path).filter((path) => path.endsWith('.png'))).toEqual([
    'public/images/a.png',
    'content/posts/a/y.png',
    'public/images/b.png',
  ])
  expect(redirects).toEqual({})
})

test('files of the theme and of the host are not copied, others are even if nothing refers to them', async () => {
  const assets = [
    'css/main.css',
    'robots.txt',
    'CNAME',
    'papers/thesis.pdf',
    'images/unused.png',
    'data/model.json',
    'package.json',
    'book/index.html',
    '404.html',
  ].map((file) => ({
    file,
    path: `/${file}`,
  }))
  const { files, notes } = await plan({ assets })
  expect(files.map(({ path }) => path)).toEqual([
    'public/CNAME',
    'public/papers/thesis.pdf',
    'public/images/unused.png',
    'public/data/model.json',
    'public/book/index.html',
  ])
  expect(notes.map(({ file, outcome }) => [file, outcome])).toEqual([
    ['css/main.css', 'kept'],
    ['robots.txt', 'kept'],
    ['package.json', 'kept'],
    ['404.html', 'kept'],
  ])
})

test('a name that is taken gets a number, and a page that is a page of this blog another URL', async () => {
  const taken = { slugs: { ...none, posts: ['a-post'] }, names: { ...none, posts: ['2020-01-02-a-post'] } }
  const { entries, files } = await plan(
    { entries: [anEntry(), anEntry({ kind: 'page', file: 'search.md', slug: 'search', path: '/search/' })] },
    { taken },
  )
  expect(entries.map(({ target }) => target.path)).toEqual(['/posts/2020-01-02-a-post/', '/search-2/'])
  expect(files.map(({ path }) => path)).toEqual(['content/posts/2020-01-02-a-post-2.md', 'content/pages/search-2.md'])
})

test('a page stays below others, unless its URL would be below one of this blog’s own or lose a date', async () => {
  const paths = ['/about/team/', '/About/My Team.html', '/posts/archive/', '/2020-01-01-trip/map/', '/a/index.html']
  const entries = paths.map((path, index) => anEntry({ kind: 'page', file: `${index}.md`, slug: `p${index}`, path }))
  const { files, entries: planned } = await plan({ entries })
  expect(planned.map(({ target }) => target.path)).toEqual([
    '/about/team/',
    '/about/my-team/',
    '/posts-archive/',
    '/2020-01-01-trip-map/',
    '/a-index/',
  ])
  expect(files.map(({ path }) => path).slice(0, 2)).toEqual([
    'content/pages/about/team.md',
    'content/pages/about/my-team.md',
  ])
  expect(files[0]?.content).not.toContain('aliases')
})

test('lists redirect to what takes their place, unless a page is there', async () => {
  const { redirects } = await plan({
    entries: [anEntry({ categories: ['People'], fields: { series: 'Moving' } })],
    lists: [
      { path: '/feed.xml', target: { kind: 'atom' } },
      { path: '/page/2/', target: { kind: 'posts' } },
      { path: '/tags/c%2B%2B/', target: { kind: 'tag', name: 'C++' } },
      { path: '/category/People/', target: { kind: 'category', name: 'People', feed: 'rss' } },
      { path: '/categories/people/', target: { kind: 'category', name: 'People' } },
      { path: '/posts/', target: { kind: 'posts' } },
      { path: '/series/Moving/', target: { kind: 'posts' } },
      { path: '/series/moving/', target: { kind: 'posts' } },
      { path: '/2020/01/02/a-post.html', target: { kind: 'home' } },
    ],
  })
  expect(redirects).toEqual({
    '/feed.xml': '/atom.xml',
    '/page/2/': '/posts/',
    '/tags/c%252B%252B/': '/search/?q=C%2B%2B',
    '/series/Moving/': '/posts/',
    '/category/People/': '/categories/people/rss.xml',
  })
})

test('fields that mean the same here are fields, and no extra', async () => {
  const values = {
    description: 'On two\nlines.\n',
    lang: 'de',
    series: ['Moving house'],
    comments: false,
    ...{ toc: false, pin: true, robotsNoIndex: true },
    canonical_url: 'https://first.example/x',
    excerpt: 'How it begins.',
  }
  const text = await planText({ entries: [anEntry({ frontMatter: aFrontMatter(values) })] })
  expect(text).toContain(`description: On two lines.
excerpt: How it begins.
lang: de
series: Moving house
comments: false
toc: false
featured: true
noindex: true
canonical: https://first.example/x
aliases:`)
  expect(text).not.toContain('extra')
})

test('a field that means something else here is extra', async () => {
  const values = { lang: 'German', series: ['One', 'Two'], description: { short: 'x' } }
  const text = await planText({ entries: [anEntry({ frontMatter: aFrontMatter(values) })] })
  expect(text).toMatch(/\nimported: true\nextra:\n {2}lang: German\n {2}series:[\s\S]*description:/)
})

test('a URL that two posts have leads to the newer one, which the old site showed, and says so', async () => {
  const entries = [
    anEntry({ file: '_posts/2020-01-02-a.md', path: '/same/', slug: 'a' }),
    anEntry({ file: '_posts/2020-01-03-b.md', path: '/same/', slug: 'b', date: '2020-01-03' }),
  ]
  const { files, notes } = await plan({ entries })
  const aliases = files.map(({ path, content }) => [path, /aliases: .*/.exec(String(content))?.[0]])
  expect(Object.fromEntries(aliases)).toEqual({
    'content/posts/2020-01-02-a.md': undefined,
    'content/posts/2020-01-03-b.md': 'aliases: [/same/]',
  })
  expect(notes).toMatchObject([{ file: '_posts/2020-01-02-a.md', kind: 'URLs of two texts' }])
})

test('a post without a date in an export has the day of the export', async () => {
  const { notes } = await plan({ entries: [anEntry({ file: 'blog.json#a-post', date: undefined })] })
  expect(notes.map(({ file, kind }) => [file, kind])).toContainEqual(['blog.json#a-post', 'posts without a date'])
})

test('a post without a date has the day of its file, and a file with zero bytes is no post', async () => {
  const entries = [
    anEntry({ file: 'named-png.png', date: undefined }),
    anEntry({ file: 'binary.md', slug: 'b', path: '/b/', body: 'a\0b' }),
  ]
  const { files, notes } = await plan({ entries })
  expect(files.map(({ content }) => /date: .*/.exec(String(content))?.[0])).toEqual([
    `date: ${new Date().toISOString().slice(0, 10)}`,
  ])
  expect(notes.map(({ file, outcome }) => [file, outcome])).toEqual([
    ['named-png.png', 'changed'],
    ['binary.md', 'lost'],
  ])
})

test('categories in several spellings become one, and of those with one URL the rarer a tag', async () => {
  const categories = [
    ['dev ops', 'C'],
    ['Dev Ops', 'C'],
    ['Dev Ops', 'DEV OPS', 'C#'],
  ]
  const { files, notes } = await plan({
    entries: categories.map((categories, index) =>
      anEntry({ file: `${index}.md`, slug: `${index}`, path: `/${index}/`, categories }),
    ),
  })
  expect(files.map(({ content }) => /categories: [\s\S]*(?=\naliases)/.exec(String(content))?.[0])).toEqual([
    'categories: [Dev Ops, C]',
    'categories: [Dev Ops, C]',
    'categories: [Dev Ops]\ntags: [C#]',
  ])
  expect(notes.map(({ message }) => message)).toEqual([
    'the category C# would have the same URL as C, so it has become a tag',
  ])
})

test('a picture that the system has found is the image, and one that is nowhere is kept as extra', async () => {
  const assets = [{ file: 'images/a.png', path: '/images/a.png' }]
  const readFields = ['cover']
  const frontMatter = aFrontMatter({ cover: { image: 'a.png' } })
  const found = await planText({
    entries: [anEntry({ frontMatter, readFields, fields: { image: '/images/a.png' } })],
    assets,
  })
  expect(found).toContain('\nimage: a.png\n')
  const missing = await planText({ entries: [anEntry({ frontMatter, readFields, fields: { image: '/gone.png' } })] })
  expect(missing).toContain('\nextra:\n  image: /gone.png\n')
})

test('of two posts with one slug, that in the language of the site keeps it', async () => {
  const entries = [
    anEntry({ file: 'posts/a/index.de.md', slug: 'a', path: '/de/posts/a/', fields: { lang: 'de' } }),
    anEntry({ file: 'posts/a/index.md', slug: 'a', path: '/posts/a/' }),
  ]
  const { entries: planned, files } = await plan({ entries })
  expect(planned.map(({ target }) => target.path)).toEqual(['/posts/2020-01-02-a/', '/posts/a/'])
  expect(files.map(({ path }) => path)).toEqual(['content/posts/a-de.md', 'content/posts/a.md'])
})
