import { expect, test } from 'vitest'
import { findEntry } from '@/lib/import/testing/source-folder'
import { aPost, readBlog } from './testing/read-files'

const EMPTY = '---\n---\nText.\n'

/** What Jekyll 4.3.1 prints of each file: its URL, date, title and categories, in New York. */
test.each([
  ['_posts/2020-01-02-The-Plan.md', EMPTY, '/2020/01/02/The-Plan.html', '2020-01-02', 'The Plan', []],
  [
    '_posts/2020-01-03-a b_c.markdown',
    '---\ntitle: T\ncategories: Foo Bar\ncategory: Big One\n---\n',
    '/foo/bar/big one/2020/01/03/a-b_c.html',
    '2020-01-03',
    'T',
    ['Foo', 'Bar', 'Big One'],
  ],
  [
    '_posts/2020-01-04-d.md',
    '---\ndate: 2020-01-04 02:03:04\ncategories: [C#, a, a]\n---\n',
    '/c#/a/2020/01/03/d.html',
    '2020-01-03 21:03:04',
    'D',
    ['C#', 'a'],
  ],
  [
    '_posts/2020-01-05-e.md',
    '---\ndate: "2020-01-04 02:03:04"\nslug: My Own\n---\n',
    '/2020/01/04/My-Own.html',
    '2020-01-04 02:03:04',
    'E',
    [],
  ],
  ['_posts/2020-01-06-f.md', '---\npermalink: /x/:year/:title\n---\n', '/x/2020/f', '2020-01-06', 'F', []],
  ['_posts/2020-01-07-g.md', '---\npermalink: old/g.html\n---\n', '/old/g.html', '2020-01-07', 'G', []],
  ['_posts/2020-01-08-no-front.md', 'Text.', '/2020/01/08/no-front.html', '2020-01-08', 'No Front', []],
  ['news/local/_posts/2020-02-01-n.md', EMPTY, '/news/local/2020/02/01/n.html', '2020-02-01', 'N', ['news', 'local']],
  ['_posts/sub/2020-02-03-s.html', EMPTY, '/2020/02/03/s.html', '2020-02-03', 'S', []],
  [
    '_posts/2020-02-04-v1.2.3-released.md',
    EMPTY,
    '/2020/02/04/v1.2.3-released.html',
    '2020-02-04',
    'V1.2.3 Released',
    [],
  ],
  ['_notes/2020-03-03-dated.md', EMPTY, '/notes/2020-03-03-dated.html', '2020-03-03', 'Dated', []],
])('reads %s as Jekyll does', async (file, text, path, date, title, categories) => {
  const config = 'timezone: America/New_York\ncollections:\n  notes:\n    output: true\n'
  const site = await readBlog({ '_config.yml': config, [file]: text })
  expect(findEntry(site, file)).toMatchObject({ kind: 'post', path, date, title, categories, isDraft: false })
})

test.each([
  ['date', 'about.md', EMPTY, '/about.html', ['/about']],
  ['date', 'docs/index.md', EMPTY, '/docs/', []],
  ['date', 'docs/a.html', '---\npermalink: /help/\n---\nText.', '/help/', []],
  ['date', '_notes/guides/setup.md', EMPTY, '/notes/guides/setup.html', ['/notes/guides/setup']],
  ['pretty', 'about.md', EMPTY, '/about/', []],
  ['pretty', '_notes/guides/setup.md', EMPTY, '/notes/guides/setup/', []],
  ['/:year/:title', 'about.md', EMPTY, '/about', ['/about.html']],
])('with the style %s the page %s is where Jekyll has it', async (style, file, text, path, aliases) => {
  const config = `permalink: ${style}\ncollections:\n  notes:\n    output: true\n`
  const site = await readBlog({ '_config.yml': config, [file]: text })
  expect(findEntry(site, file)).toMatchObject({ kind: 'page', path, aliases })
})

test('the server of a post at /a.html answers at /a too, and at its aliases in both forms', async () => {
  const fields = 'redirect_from:\n  - /old/\n  - /older\nalias: oldest.html'
  const site = await readBlog({ '_posts/2020-01-02-a.md': aPost(fields) })
  expect(findEntry(site, '_posts/2020-01-02-a.md').aliases).toEqual([
    '/2020/01/02/a',
    '/old/',
    '/older',
    '/older.html',
    '/oldest.html',
    '/oldest',
  ])
})

test.each([
  ['_drafts/idea.md', EMPTY],
  ['_posts/2020-01-02-a.md', '---\npublished: false\n---\n'],
  ['_posts/2020-01-02-a.md', '---\npublished: no\n---\n'],
  ['_posts/2020-01-02-a.md', '---\ndraft: true\n---\n'],
])('%s is a draft', async (file, text) => {
  expect(findEntry(await readBlog({ [file]: text }), file).isDraft).toBe(true)
})

test('names authors by what the data or the settings say of their keys', async () => {
  const site = await readBlog({
    '_config.yml': 'author: ada\nauthors:\n  bo: { name: Bo Guest }\n',
    '_data/authors.yml': 'ada:\n  name: Ada Lovelace\n  bio: "*Writes* programs."\n  twitter: "@ada"\n',
    '_posts/2020-01-02-a.md': aPost('author: ada'),
    '_posts/2020-01-03-b.md': aPost('authors: [bo, Someone Else]'),
  })
  expect(site.settings.author).toEqual({ name: 'Ada Lovelace' })
  const posts = site.entries.filter(({ kind }) => kind === 'post')
  expect(posts.map(({ authors }) => authors)).toEqual([['Ada Lovelace'], ['Bo Guest', 'Someone Else']])
  expect(site.entries.filter(({ kind }) => kind === 'author')).toMatchObject([
    {
      title: 'Ada Lovelace',
      file: '_data/authors.yml#ada',
      body: '*Writes* programs.\n',
      links: { X: 'https://x.com/ada' },
    },
    { title: 'Bo Guest', file: '_config.yml#bo' },
  ])
})

test('takes values from the defaults of the configuration, the longest path last', async () => {
  const site = await readBlog({
    '_config.yml':
      'defaults:\n- scope: { path: "_posts/notes" }\n  values: { permalink: "/n/:title/" }\n' +
      '- scope: { path: "", type: posts }\n  values: { author: Ada, permalink: "/p/:title/" }\n',
    '_posts/notes/2020-01-02-a.md': aPost(),
    '_posts/2020-01-02-b.md': aPost('author: Bo'),
  })
  expect(site.entries.map(({ path, authors }) => [path, ...authors])).toEqual([
    ['/p/b/', 'Bo'],
    ['/n/a/', 'Ada'],
  ])
})

test('reads the settings and the navigation', async () => {
  const site = await readBlog({
    '_config.yml':
      'title: Notes\ntagline: On computing\nurl: https://ada.example/\nbaseurl: /notes\ntimezone: Europe/Paris\nlocale: fr_FR\n' +
      'author: { name: Ada, url: "https://ada.example" }\nheader_pages: [about.md]\n',
    'about.md': '---\ntitle: About me\n---\nText.',
  })
  expect(site.settings).toEqual({
    ...{ title: 'Notes', description: 'On computing', url: 'https://ada.example/notes', language: 'fr-FR' },
    timeZone: 'Europe/Paris',
    author: { name: 'Ada', url: 'https://ada.example' },
    navigation: [{ label: 'About me', url: '/about.html' }],
  })
})

test('pages that only list posts lead to the lists of this blog, with their further pages and feeds', async () => {
  const posts = Object.fromEntries([1, 2, 3].map((day) => [`_posts/2020-01-0${day}-p${day}.md`, aPost('tags: One')]))
  const site = await readBlog({
    '_config.yml':
      'paginate: 2\nplugins: [jekyll-feed]\njekyll-archives:\n  enabled: [tags, year]\n  permalinks: { tag: "/t/:name/" }\n',
    ...posts,
    'index.html': '---\n---\n{% for post in paginator.posts %}{{ post.title }}{% endfor %}',
    'archive.md': '---\n---\nAll of them:\n{% for post in site.posts %}{{ post.title }}{% endfor %}',
    'news.html': '---\ncategory: news\n---\n{% include list.html %}',
    '_includes/list.html': '{% for post in site.categories[page.category] %}{{ post.title }}{% endfor %}',
    'atom.xml': '---\n---\n<feed>{% for post in site.posts %}<entry/>{% endfor %}</feed>',
    '404.html': '---\n---\nNot found.',
    'about.md': '---\n---\nI write. {{ site.posts.size }} posts.',
  })
  expect(Object.fromEntries(site.lists.map(({ path, target }) => [path, target]))).toEqual({
    '/': { kind: 'home' },
    '/archive.html': { kind: 'posts' },
    '/archive': { kind: 'posts' },
    '/news.html': { kind: 'category', name: 'news' },
    '/news': { kind: 'category', name: 'news' },
    '/atom.xml': { kind: 'atom' },
    '/feed.xml': { kind: 'atom' },
    '/page2/': { kind: 'posts' },
    '/2020/': { kind: 'posts' },
    '/t/one/': { kind: 'tag', name: 'One' },
  })
  expect(site.entries.filter(({ kind }) => kind === 'page').map(({ file }) => file)).toEqual(['about.md'])
})

test('knows the pages of jekyll-paginate-v2: of lists that ask for it, with what they select, and of terms', async () => {
  const posts = [1, 2, 3].map((day) => [`_posts/2020-01-0${day}-p${day}.md`, aPost(day < 3 ? 'tags: One' : '')])
  const list = '{% for post in paginator.posts %}{{ post.title }}{% endfor %}'
  const site = await readBlog({
    '_config.yml':
      'pagination: { enabled: true, per_page: 1, permalink: "/p/:num/" }\nautopages: { enabled: true, categories: { enabled: false } }\n',
    ...Object.fromEntries(posts),
    'index.html': `---\npagination: { enabled: true }\n---\n${list}`,
    'one.html': `---\ntag: One\npermalink: /one/\npagination: { enabled: true, tag: One }\n---\n${list}`,
  })
  const tag = { kind: 'tag', name: 'One' }
  expect(Object.fromEntries(site.lists.map(({ path, target }) => [path, target]))).toEqual({
    ...{ '/': { kind: 'home' }, '/p/2/': { kind: 'posts' }, '/p/3/': { kind: 'posts' } },
    ...{ '/one/': tag, '/one/p/2/': tag, '/tag/one/': tag, '/tag/one/p/2/': tag },
  })
})

test('other files are served as they are, but not hidden, excluded and underscored ones', async () => {
  const site = await readBlog({
    '_config.yml': 'exclude: [drawings]\ncollections:\n  notes:\n    output: true\n',
    'images/a.png': '1',
    'css/a.css': 'a{}',
    '.hidden/a.png': '1',
    '_sass/a.scss': '1',
    'drawings/b.png': '1',
    'README~': '1',
    '_notes/c.png': '1',
  })
  expect(site.assets).toEqual([
    { file: '_notes/c.png', path: '/notes/c.png' },
    { file: 'css/a.css', path: '/css/a.css' },
    { file: 'images/a.png', path: '/images/a.png' },
  ])
})

test('a post that only leads to another one is an alias of it', async () => {
  const site = await readBlog({
    '_config.yml': 'url: https://ada.example\npermalink: pretty\n',
    '_posts/2020-01-02-a.md': aPost(),
    '_posts/2019-01-02-b.md': aPost('redirect_to: https://ada.example/2020/01/02/a/'),
  })
  expect(site.entries.map(({ path, aliases }) => [path, ...aliases])).toEqual([['/2020/01/02/a/', '/2019/01/02/b/']])
})

test('notes posts that are shown before their date, and pages whose text is in their layout', async () => {
  const site = await readBlog({
    '_config.yml': 'future: true\n',
    '_posts/2999-01-02-a.md': aPost('', 'Text.'),
    'team.md': '---\nlayout: team\n---\n',
  })
  expect(site.notes.map(({ file, kind }) => [file, kind])).toEqual([
    ['team.md', 'pages whose text is in the theme'],
    ['_posts/2999-01-02-a.md', 'posts with a date in the future'],
  ])
})

test('says what could not be read, and goes on', async () => {
  const site = await readBlog({
    '_config.yml': 'title: [',
    '_posts/2020-01-02-a.md': aPost('date: soon'),
    '_posts/notes.md': aPost(),
    '_posts/2020-01-03-b.textile': aPost(),
    '_posts/2020-01-04-c.md': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
    'moved.md': '---\nredirect_to: https://ada.example/\n---\n',
  })
  expect(site.notes.map(({ file, line, kind }) => `${file}:${line} ${kind}`).sort()).toEqual([
    '_config.yml:2 settings that cannot be read',
    '_posts/2020-01-02-a.md:3 dates that cannot be read',
    '_posts/2020-01-03-b.textile:1 files of another markup language',
    '_posts/2020-01-04-c.md:1 texts that are not UTF-8',
    '_posts/notes.md:1 files that Jekyll ignores',
    'moved.md:2 posts that are redirects',
  ])
  expect(findEntry(site, '_posts/2020-01-04-c.md').body).toBe('café')
  expect(findEntry(site, '_posts/2020-01-02-a.md').date).toBe('2020-01-02')
})
