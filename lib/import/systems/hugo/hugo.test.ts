import { expect, test } from 'vitest'
import { getCommonFields } from '@/lib/import/plan/common-fields'
import { planImport } from '@/lib/import/plan/plan-import'
import { findEntry } from '@/lib/import/testing/source-folder'
import { aPost, CONFIG, readSite } from './testing/read-files'

// The paths are those that Hugo 0.111.3 writes for the same files.
test.each([
  ['posts/Hello World.md', '', '/posts/hello-world/'],
  ["posts/what's-up-c++-&-c#.md", '', '/posts/whats-up-c++--c#/'],
  ['posts/Ünïcode Café.md', '', '/posts/ünïcode-café/'],
  ['posts/2020-01-02-dated.md', '', '/posts/2020-01-02-dated/'],
  ['posts/2020/x.md', '', '/posts/2020/x/'],
  ['posts/bundle/index.md', '', '/posts/bundle/'],
  ['posts/bundle/index.md', 'slug: other', '/posts/other/'],
  ['Big Sec/one.md', '', '/big-sec/one/'],
  ['posts/x.markdown', '', '/posts/x/'],
  ['posts/y.mdown', '', '/posts/y/'],
  ['posts/z.html', '', '/posts/z/'],
  ['posts/fr.fr.md', '', '/posts/fr.fr/'],
  ['posts/a.md', 'slug: My Custom_Slug', '/posts/my-custom_slug/'],
  ['posts/a.md', 'slug: a/b', '/posts/a/b/'],
  ['posts/a.md', 'slug: ""', '/posts/a/'],
  ['posts/a.md', 'slug: -a-', '/posts/a/'],
  ['posts/a.md', 'slug: C++ & D', '/posts/c++-d/'],
  ['posts/a.md', 'SLUG: 12', '/posts/12/'],
  ['posts/a.md', 'url: foo2', '/foo2/'],
  ['posts/a.md', 'url: /foo3.html', '/foo3.html'],
  ['posts/a.md', 'URL: /Foo Bar/Case/', '/Foo Bar/Case/'],
  ['posts/a.md', 'permalink: /nothing/', '/posts/a/'],
])('serves %s with %j at %s', async (file, frontMatter, path) => {
  const site = await readSite({ [`content/${file}`]: aPost(frontMatter) })
  expect(findEntry(site, `content/${file}`).path).toBe(path)
})

test('serves posts by the permalinks of their section, or with ugly URLs', async () => {
  const files = { 'content/posts/sub/a.md': aPost(), 'content/notes/b.md': aPost(), 'content/notes/_index.md': '' }
  const dated = await readSite({ ...files, 'config.toml': `${CONFIG}[permalinks]\nPosts = "/:year/:month/:title/"\n` })
  expect(dated.entries.map(({ path }) => path).sort()).toEqual(['/2020/01/a-post/', '/notes/b/'])
  const ofPages = await readSite({ ...files, 'config.toml': `${CONFIG}[permalinks.page]\nposts = "/:filename/"\n` })
  expect(ofPages.entries.map(({ path }) => path).sort()).toEqual(['/a/', '/notes/b/'])
  const ugly = await readSite({ ...files, 'config.toml': `uglyURLs = true\n${CONFIG}` })
  expect(ugly.entries.map(({ path }) => path).sort()).toEqual(['/notes/b.html', '/posts/sub/a.html'])
})

test('expands the placeholders that an import from Jekyll left in url', async () => {
  const site = await readSite({ 'content/posts/2020-01-02-It-works.md': aPost('url: /custom/:title/') })
  expect(site.entries[0]).toMatchObject({ path: '/custom/It-works/', aliases: ['/custom/:title/'], slug: 'it-works' })
})

test('resolves aliases against the folder of the page', async () => {
  const aliases = 'aliases: [old/two, ../rel, /abs, /abs2.html, "/Ünï x/", foo.html, ".", /z/index.html]'
  const site = await readSite({ 'content/posts/a.md': aPost(aliases), 'content/posts/b.md': aPost('aliases: /one/') })
  expect(findEntry(site, 'content/posts/a.md').aliases).toEqual([
    '/posts/old/two/',
    '/rel/',
    '/abs/',
    '/abs2.html',
    '/Ünï x/',
    '/posts/foo.html',
    '/z/',
  ])
  expect(findEntry(site, 'content/posts/b.md').aliases).toEqual(['/one/'])
})

test('takes dated pages in sections for posts, and others for pages', async () => {
  const site = await readSite({
    'content/posts/a.md': aPost(),
    'content/posts/undated.md': '---\ntitle: U\n---\nText.',
    'content/about.md': aPost(),
    'content/contact/index.md': aPost(),
    'content/now/_index.md': '---\ntitle: Now\n---\nText.',
    'content/posts/_index.md': '---\ntitle: Posts\n---\n',
  })
  expect(site.entries.map(({ kind, path }) => `${kind} ${path}`).sort()).toEqual([
    'page /about/',
    'page /contact/',
    'page /now/',
    'page /posts/undated/',
    'post /posts/a/',
  ])
  expect(findEntry(site, 'content/posts/a.md').categories).toEqual([])
})

test('takes the sections of posts from the settings', async () => {
  const files = { 'content/posts/a.md': aPost(), 'content/docs/b.md': aPost() }
  const site = await readSite({ ...files, 'config.toml': `${CONFIG}[params]\nmainSections = ["posts"]\n` })
  expect(site.entries.map(({ kind }) => kind)).toEqual(['page', 'post'])
})

test('makes sections categories if several have posts', async () => {
  const site = await readSite({
    'content/guides/a.md': aPost(),
    'content/guides/_index.md': '---\ntitle: All guides\n---\nAbout guides.',
    'content/story/b.md': aPost(),
    'content/story/c.md': aPost('categories: Own'),
  })
  expect(findEntry(site, 'content/guides/a.md').categories).toEqual(['All guides'])
  expect(findEntry(site, 'content/story/b.md').categories).toEqual(['Storys'])
  expect(findEntry(site, 'content/story/c.md').categories).toEqual(['Own'])
  expect(findEntry(site, 'content/guides/_index.md')).toMatchObject({ kind: 'category', title: 'All guides' })
  expect(site.lists).toContainEqual({ path: '/guides/', target: { kind: 'category', name: 'All guides' } })
  expect(site.lists).toContainEqual({
    path: '/story/index.xml',
    target: { kind: 'category', name: 'Storys', feed: 'rss' },
  })
})

test('redirects a section with a text to the page of its category, which has the text', async () => {
  const files = {
    'content/guides/_index.md': '---\ntitle: All guides\n---\nAbout guides.',
    'content/guides/a.md': aPost(),
    'content/story/b.md': aPost(),
  }
  const none = { posts: [], pages: [], categories: [] }
  const plan = await planImport(await readSite(files), {
    ...{ folder: '/nowhere', tagsAs: 'tags', siteAuthor: undefined, taken: { slugs: none, names: none } },
  })
  expect(plan.redirects['/guides/']).toBe('/categories/all-guides/')
  expect(plan.files.find(({ path }) => path === 'content/categories/all-guides.md')).toBeDefined()
})

test('groups terms by their URL and shows the most common spelling', async () => {
  const site = await readSite({
    'content/posts/a.md': aPost('tags: [Foo Bar]'),
    'content/posts/b.md': aPost('tags: [foo bar, Go]'),
    'content/posts/c.md': aPost('tags: Foo Bar\ncategories: one two'),
  })
  expect(site.entries.map(({ tags }) => tags)).toEqual([['Foo Bar'], ['Foo Bar', 'Go'], ['Foo Bar']])
  expect(findEntry(site, 'content/posts/c.md').categories).toEqual(['one two'])
  expect(site.lists).toContainEqual({ path: '/tags/foo-bar/', target: { kind: 'tag', name: 'Foo Bar' } })
  expect(site.lists).toContainEqual({
    path: '/tags/foo-bar/index.xml',
    target: { kind: 'tag', name: 'Foo Bar', feed: 'rss' },
  })
})

test('lists the pages and feeds of lists', async () => {
  const config = `paginate = 1\npaginatePath = "p"\n${CONFIG}[outputFormats.RSS]\nbaseName = "feed"\n`
  const files = { 'content/posts/a.md': aPost(), 'content/posts/b.md': aPost(), 'config.toml': config }
  const { lists } = await readSite(files)
  expect(lists.map(({ path, target }) => `${path} ${target.kind}`)).toEqual([
    ...['/ home', '/p/1/ home', '/p/2/ home', '/feed.xml rss'],
    ...['/posts/ posts', '/posts/p/1/ posts', '/posts/p/2/ posts', '/posts/feed.xml rss'],
    ...['/categories/ categories', '/categories/p/1/ categories', '/categories/feed.xml rss'],
    ...['/tags/ posts', '/tags/p/1/ posts', '/tags/feed.xml rss'],
  ])
})

test('takes drafts, unpublished and expired posts for drafts', async () => {
  const site = await readSite({
    'content/posts/a.md': aPost('DRAFT: "true"'),
    'content/posts/b.md': aPost('published: no'),
    'content/posts/c.md': aPost('expiryDate: 2021-01-01'),
    'content/posts/d.md': aPost('expiryDate: 2921-01-01'),
    'content/posts/e.md': aPost('draft: false\npublished: 2020-01-03'),
  })
  expect(site.entries.map(({ isDraft }) => isDraft)).toEqual([true, true, true, false, false])
  expect(site.notes.map(({ file, line, kind }) => `${file}:${line} ${kind}`)).toEqual([
    'content/posts/b.md:4 unpublished posts',
    'content/posts/c.md:4 posts that expire',
    'content/posts/d.md:4 posts that expire',
  ])
})

test('reads dates in the order of Hugo, and the file name at last', async () => {
  const post = (fields: string) => `---\ntitle: A\n${fields}\n---\nText.`
  const site = await readSite({
    'content/posts/a.md': post('publishDate: 2020-01-02'),
    'content/posts/b.md': post('date: ""\nmodified: 2020-01-03'),
    'content/posts/c.md': post('lastmod: 2021-01-02\ndate: 2020-01-04'),
    'content/posts/d.md': post('date: 2020-01-05\npublishDate: 2921-01-02'),
    'content/posts/2020-01-06-e.md': post('draft: false'),
    'content/posts/f.md': post('date: soon'),
  })
  const dates = Object.fromEntries(site.entries.map(({ file, date, updated }) => [file.at(-4), [date, updated]]))
  expect(dates).toEqual({
    a: ['2020-01-02', undefined],
    b: ['2020-01-03', undefined],
    c: ['2020-01-04', '2021-01-02'],
    d: ['2020-01-05', undefined],
    e: ['2020-01-06', undefined],
    f: [undefined, undefined],
  })
  expect(findEntry(site, 'content/posts/d.md').fields).toEqual({ publishDate: '2921-01-02' })
  expect(site.notes).toMatchObject([{ file: 'content/posts/f.md', line: 3, message: 'date: soon is not a date' }])
})

test('takes date and slug from the file name if the settings say so', async () => {
  const config = `${CONFIG}[frontmatter]\ndate = [":filename", ":default"]\n[permalinks]\nposts = "/:year/:slug/"\n`
  const site = await readSite({ 'config.toml': config, 'content/posts/2019-03-04-my-post.md': aPost() })
  expect(site.entries[0]).toMatchObject({ date: '2019-03-04', path: '/2019/my-post/' })
})

test('takes the teaser from the summary, unless a mark ends it', async () => {
  const site = await readSite({
    'content/posts/a.md': aPost('summary: A *short* text'),
    'content/posts/b.md': aPost('summary: A text', 'One.\n<!--more-->\nTwo.'),
    'content/posts/c.md': aPost('excerpt: Another'),
  })
  expect(site.entries.map(({ fields }) => fields.excerpt)).toEqual(['A short text', '', 'Another'])
})

test('reads the other fields that this blog has, and names the author as the settings do', async () => {
  const fields = 'description: D\ncanonicalURL: https://x.example/a\ncomments: false\nauthor: ada_lovelace\nweight: 3'
  const config = `${CONFIG}[params.author]\nname = "Ada Lovelace"\n`
  const site = await readSite({
    'config.toml': config,
    'content/posts/a.md': aPost(fields),
    'content/b.md': aPost(fields),
  })
  const post = findEntry(site, 'content/posts/a.md')
  const common = getCommonFields(post)
  const all = { ...post.fields, ...common.fields }
  expect(all).toEqual({ description: 'D', canonical: 'https://x.example/a', comments: false })
  expect(post.authors).toEqual(['Ada Lovelace'])
  expect([...post.readFields, ...common.read].sort()).toEqual([
    'author',
    'canonicalurl',
    'comments',
    'date',
    'description',
    'title',
  ])
  expect(getCommonFields(findEntry(site, 'content/b.md')).fields).toEqual({ description: 'D' })
})

test('finds static files, the files of bundles and others', async () => {
  const site = await readSite({
    'content/posts/B x/index.md': aPost('slug: other'),
    'content/posts/B x/note.md': 'A resource.',
    'content/posts/B x/My Img.PNG': '',
    'content/posts/B x/sub/b.png': '',
    'content/posts/Raw.png': '',
    'static/My Dir/A.txt': '',
    'static/.hidden': '',
    'assets/img/used.png': '',
    'assets/img/unused.png': '',
    'content/posts/c.md': aPost('', '![](/img/used.png)'),
  })
  expect(Object.fromEntries(site.assets.map(({ path, file }) => [path, file]))).toEqual({
    '/My Dir/A.txt': 'static/My Dir/A.txt',
    '/posts/other/My Img.PNG': 'content/posts/B x/My Img.PNG',
    '/posts/other/sub/b.png': 'content/posts/B x/sub/b.png',
    '/posts/Raw.png': 'content/posts/Raw.png',
    '/img/used.png': 'assets/img/used.png',
  })
  expect(site.entries).toHaveLength(2)
})

test('numbers the parts of a series only if all have a number', async () => {
  const site = await readSite({
    'content/posts/a.md': aPost('series: One\nweight: 1'),
    'content/posts/b.md': aPost('series: [One]\nweight: 2'),
    'content/posts/c.md': aPost('series: Two\nweight: 1'),
    'content/posts/d.md': aPost('series: Two'),
    'content/posts/e.md': aPost('weight: 3'),
  })
  expect(site.entries.map(({ fields }) => fields)).toEqual([
    { series: 'One', seriesOrder: 1 },
    { series: 'One', seriesOrder: 2 },
    { series: 'Two' },
    { series: 'Two' },
    {},
  ])
})

test('reads other languages of a site', async () => {
  const config = `defaultContentLanguage = "en"\n${CONFIG}[languages.en]\ntitle = "In English"\n[languages.fr]\n`
  const site = await readSite({
    'config.toml': config,
    'content/posts/a.md': aPost(),
    'content/posts/a.fr.md': aPost(),
  })
  expect(site.entries.map(({ path, fields }) => [path, fields.lang])).toEqual([
    ['/fr/posts/a/', 'fr'],
    ['/posts/a/', undefined],
  ])
  expect(site.settings.title).toBe('In English')
})

test('reads texts that are not UTF-8 as UTF-16 or Western European, and reports other markup', async () => {
  const site = await readSite({
    'content/posts/a.md': Buffer.from('---\ntitle: Menü\n---\nCafé.', 'latin1'),
    'content/posts/b.org': '#+TITLE: B',
    'content/posts/c.md': aPost(),
    'content/posts/d.md': Buffer.from('\uFEFF---\ntitle: Menü\n---\nCafé.', 'utf16le'),
    'data/menus.yaml': Buffer.from('name: Menü', 'latin1'),
  })
  expect(site.entries.map(({ file, title }) => [file, title])).toEqual(
    expect.arrayContaining([
      ['content/posts/a.md', 'Menü'],
      ['content/posts/d.md', 'Menü'],
    ]),
  )
  expect(site.notes.map(({ file, kind }) => `${file} ${kind}`).sort()).toEqual([
    'content/posts/a.md texts that are not UTF-8',
    'content/posts/b.org files of another markup language',
    'content/posts/d.md texts that are not UTF-8',
    'data/menus.yaml texts that are not UTF-8',
  ])
})
