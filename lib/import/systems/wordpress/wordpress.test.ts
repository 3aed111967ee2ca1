import { expect, test } from 'vitest'
import { planImport } from '@/lib/import/plan/plan-import'
import type { SourceSite } from '@/lib/import/source-site'
import { findEntry, writeFolder } from '@/lib/import/testing/source-folder'
import { aCategory, anExport, anItem, aTag, readBlog } from './testing/wxr'
import { wordpress } from './wordpress'

const UPLOAD = 'https://ada.example/wp-content/uploads/2022/04/team.jpg'

function getLists(site: SourceSite): Record<string, unknown> {
  return Object.fromEntries(site.lists.map(({ path, target }) => [path, target]))
}

test('recognizes an export in a folder, and an export that is named', async () => {
  const folder = writeFolder({ 'feed.xml': '<rss></rss>', 'blog.xml': anExport([]), 'notes.txt': '' })
  expect(await wordpress.recognize(folder)).toBe('blog.xml is an export of WordPress')
  expect(await wordpress.recognize(folder, 'blog.xml')).toBe('blog.xml is an export of WordPress')
  expect(await wordpress.recognize(folder, 'feed.xml')).toBeUndefined()
})

test('reads a post with all that it has', async () => {
  const site = await readBlog(
    [
      {
        title: 'Cutting the queue &amp; <em>the</em> wait',
        content: '<p>Text ]]> more</p>',
        excerpt: 'How we <i>cut</i> it.\n',
        post_date: '2022-04-04 00:30:00',
        post_date_gmt: '2022-04-03 22:30:00',
        is_sticky: 1,
        comments: 2,
        terms: [
          ['category', 'hiring', 'Hiring &amp; firing'],
          ['category', 'uncategorized', 'Uncategorized'],
          ['post_tag', 'lean', 'Lean'],
          ['post_format', 'post-format-aside', 'Aside'],
        ],
        meta: {
          _thumbnail_id: '5',
          _wp_old_slug: 'the-queue',
          _wp_old_date: '2021-12-31',
          _yoast_wpseo_metadesc: 'About queues.',
          _yoast_wpseo_title: 'Queues',
          _edit_last: '1',
          mood: 'calm',
        },
      },
      { post_id: 5, post_type: 'attachment', status: 'inherit', post_name: 'team', attachment_url: UPLOAD },
    ],
    { channel: aCategory('lead', 'Leadership') + aCategory('hiring', 'Hiring &amp; firing', 'lead') },
  )
  expect(findEntry(site, 'blog.xml#a-post')).toMatchObject({
    kind: 'post',
    title: 'Cutting the queue & the wait',
    date: '2022-04-04 00:30',
    isDraft: false,
    slug: 'a-post',
    categories: ['Hiring & firing', 'Leadership'],
    tags: ['Lean'],
    authors: ['Ada Lovelace'],
    path: '/2022/04/04/a-post/',
    aliases: ['/2022/04/04/the-queue/', '/2021/12/31/a-post/'],
    fields: { description: 'About queues.', excerpt: 'How we cut it.', image: UPLOAD },
    frontMatter: { values: { sticky: true, seo_title: 'Queues', post_format: 'Aside', mood: 'calm' } },
    body: '<p>Text ]]> more</p>',
    bodyLine: 43,
  })
  expect(site.notes).toContainEqual({
    ...{ file: 'blog.xml#a-post', line: 36, outcome: 'kept', kind: 'comments' },
    message: '2 comments are not taken over',
  })
})

test('makes drafts of what only some could read, and says so', async () => {
  const site = await readBlog([
    { post_id: 1, post_name: 'public' },
    {
      post_id: 2,
      post_name: '',
      title: 'Not yet',
      status: 'draft',
      link: 'https://ada.example/?p=2',
      post_date_gmt: '0000-00-00 00:00:00',
    },
    { post_id: 3, post_name: 'mine', status: 'private' },
    { post_id: 4, post_name: 'secret', post_password: 'x' },
    {
      post_id: 5,
      post_name: 'later',
      status: 'future',
      post_date: '2099-01-01 00:00:00',
      link: 'https://ada.example/?p=5',
    },
    { post_id: 6, post_name: 'gone__trashed', status: 'trash' },
  ])
  expect(site.entries.map(({ slug, isDraft, date }) => [slug, isDraft, date])).toEqual([
    ['public', false, '2022-04-04 09:30'],
    ['not-yet', true, '2022-04-04 09:30'],
    ['mine', true, '2022-04-04 09:30'],
    ['secret', true, '2022-04-04 09:30'],
    ['later', false, '2099-01-01'],
  ])
  const kinds = site.notes.filter(({ file }) => file.includes('#')).map(({ file, kind }) => `${file} ${kind}`)
  expect(kinds).toEqual(['blog.xml#mine private posts', 'blog.xml#secret posts with a password'])
})

test('reads pages within pages, and leaves out those without a text', async () => {
  const site = await readBlog([
    {
      post_id: 1,
      post_type: 'page',
      post_name: 'team',
      link: 'https://ada.example/about/team/',
      meta: { _thumbnail_id: '9' },
    },
    { post_id: 2, post_type: 'page', post_name: 'blog', link: 'https://ada.example/blog/', content: '', title: 'Blog' },
  ])
  expect(site.entries).toMatchObject([{ kind: 'page', path: '/about/team/', fields: {} }])
  expect(site.notes).toContainEqual(
    expect.objectContaining({ kind: 'pages without a text', outcome: 'lost', line: 52 }),
  )
})

test('says that URLs which are queries cannot be redirected', async () => {
  const site = await readBlog([{ link: 'https://ada.example/?p=1' }])
  expect(site.entries[0]?.aliases).toEqual([])
  expect(site.notes).toContainEqual(expect.objectContaining({ kind: 'posts whose URL is a query', outcome: 'lost' }))
})

test('knows the URLs of posts with and without www.', async () => {
  const site = await readBlog([{ link: 'http://www.ada.example/2022/04/04/a-post/' }])
  expect(site.entries).toMatchObject([{ path: '/2022/04/04/a-post/' }])
  expect(site.notes.map(({ kind }) => kind)).not.toContain('posts whose URL is a query')
})

test('lists uploads that have to be downloaded, and keeps the sizes of those that are there', async () => {
  const attachment = { post_type: 'attachment', status: 'inherit' }
  const site = await readBlog(
    [
      {},
      { ...attachment, post_id: 5, post_name: 'team', attachment_url: UPLOAD },
      { ...attachment, post_id: 6, post_name: 'lost', attachment_url: UPLOAD.replace('team', 'lost') },
    ],
    {
      files: {
        'wp-content/uploads/2022/04/team.jpg': 'x',
        'wp-content/uploads/2022/04/team-300x169.jpg': 'x',
        'wp-content/uploads/icon-16x16.png': 'x',
      },
    },
  )
  expect(site.assets).toEqual([
    { file: 'wp-content/uploads/2022/04/team-300x169.jpg', path: '/wp-content/uploads/2022/04/team-300x169.jpg' },
    { file: 'wp-content/uploads/2022/04/team.jpg', path: '/wp-content/uploads/2022/04/team.jpg' },
    { file: 'wp-content/uploads/icon-16x16.png', path: '/wp-content/uploads/icon-16x16.png' },
  ])
  expect(site.notes.filter(({ kind }) => kind.startsWith('uploads'))).toMatchObject([
    {
      file: 'blog.xml#lost',
      outcome: 'lost',
      message: `${UPLOAD.replace('team', 'lost')} has to be downloaded`,
      fix: 'save it as wp-content/uploads/2022/04/lost.jpg beside the export, and import again',
    },
  ])
})

test.each(['uploads/2022/04/team.jpg', '2022/04/team.jpg'])('finds an upload at %s', async (file) => {
  const site = await readBlog([{}], { files: { [file]: 'x' } })
  expect(site.assets).toEqual([{ file, path: '/wp-content/uploads/2022/04/team.jpg' }])
})

test('knows the lists of terms, authors and dates', async () => {
  const grace =
    '	<wp:author><wp:author_login><![CDATA[grace.h]]></wp:author_login><wp:author_display_name><![CDATA[Grace Hopper]]></wp:author_display_name></wp:author>\n'
  const site = await readBlog(
    [
      {
        post_id: 1,
        post_name: 'a',
        terms: [
          ['category', 'hiring', 'Hiring'],
          ['post_tag', 'lean', 'Lean'],
        ],
      },
      { post_id: 2, post_name: 'b', creator: 'grace.h' },
      ...Array.from({ length: 10 }, (_, index) => ({ post_id: index + 3, post_name: `c${index}` })),
    ],
    {
      channel:
        grace +
        aCategory('lead', 'Leadership', '', 'How &amp; why') +
        aCategory('hiring', 'Hiring', 'lead') +
        aTag('lean', 'Lean') +
        aTag('unused', 'Unused'),
    },
  )
  const lists = getLists(site)
  expect(lists).toMatchObject({
    '/': { kind: 'home' },
    '/page/2/': { kind: 'posts' },
    '/feed/': { kind: 'rss' },
    '/feed/atom/': { kind: 'atom' },
    '/category/lead/hiring/': { kind: 'category', name: 'Hiring' },
    '/category/lead/hiring/feed/': { kind: 'category', name: 'Hiring', feed: 'rss' },
    '/category/lead/': { kind: 'category', name: 'Leadership' },
    '/tag/lean/': { kind: 'tag', name: 'Lean' },
    '/author/ada/': { kind: 'author', name: 'Ada Lovelace' },
    '/author/ada/page/2/': { kind: 'author', name: 'Ada Lovelace' },
    '/author/graceh/': { kind: 'author', name: 'Grace Hopper' },
    '/2022/': { kind: 'posts' },
    '/2022/04/': { kind: 'posts' },
    '/2022/04/04/': { kind: 'posts' },
  })
  expect(lists).not.toHaveProperty(['/page/3/'])
  expect(lists).not.toHaveProperty(['/tag/unused/'])
  expect(site.entries.at(-1)).toMatchObject({
    kind: 'category',
    title: 'Leadership',
    path: '/category/lead/',
    body: 'How & why',
  })
})

test('leads the list of the only author to all posts', async () => {
  expect(getLists(await readBlog([{}]))['/author/ada/']).toEqual({ kind: 'posts' })
})

test('redirects the lists of authors to their pages', async () => {
  const site = await readBlog([{}, { post_id: 2, post_name: 'b', terms: [['author', 'cap-grace', 'Grace Hopper']] }])
  const none = () => ({ posts: [], pages: [], categories: [] })
  const plan = await planImport(site, {
    folder: writeFolder(),
    tagsAs: 'tags',
    taken: { slugs: none(), names: none() },
  })
  expect(plan.redirects['/author/ada/']).toBe('/authors/ada-lovelace/')
  expect(plan.files.map(({ path }) => path)).toContain('content/authors/grace-hopper.md')
})

test('reads the settings and the largest menu', async () => {
  const entry = {
    post_type: 'nav_menu_item',
    status: 'publish',
    terms: [['nav_menu', 'main', 'Main']] as [string, string, string][],
  }
  const { settings } = await readBlog([
    { post_id: 1, post_date: '2022-07-01 11:30:00', post_date_gmt: '2022-07-01 09:30:00' },
    { post_id: 2, post_type: 'page', post_name: 'about', title: 'About', link: 'https://ada.example/about/' },
    {
      ...entry,
      post_id: 7,
      title: 'Grace',
      menu_order: 2,
      meta: { _menu_item_type: 'custom', _menu_item_url: 'https://grace.example/' },
    },
    {
      ...entry,
      post_id: 8,
      title: '',
      menu_order: 1,
      meta: { _menu_item_type: 'post_type', _menu_item_object_id: '2' },
    },
    {
      ...entry,
      post_id: 9,
      title: 'Below',
      menu_order: 3,
      meta: { _menu_item_type: 'custom', _menu_item_url: '/x/', _menu_item_menu_item_parent: '8' },
    },
  ])
  expect(settings).toEqual({
    title: 'Ada & friends',
    description: 'From a step back',
    url: 'https://ada.example',
    language: 'en-US',
    timeZone: 'Europe/Berlin',
    navigation: [
      { label: 'About', url: '/about/' },
      { label: 'Grace', url: 'https://grace.example/' },
    ],
  })
})

test('names items of other types once each', async () => {
  const site = await readBlog([
    {},
    { post_id: 2, post_type: 'product', title: 'A mug' },
    { post_id: 3, post_type: 'product' },
  ])
  expect(site.notes.filter(({ kind }) => kind === 'items of other types')).toMatchObject([
    { outcome: 'lost', message: '2 of the type product, which a plugin has added, such as “A mug”' },
  ])
})

test('reads a blog that was exported in parts', async () => {
  const folder = writeFolder({
    'a.xml': anExport([anItem({ post_id: 1, post_name: 'a' })]),
    'b.xml': anExport([anItem({ post_id: 1, post_name: 'a' }), anItem({ post_id: 2, post_name: 'b' })]),
  })
  const all = await wordpress.read(folder, { mapping: {} })
  expect(all.entries.map(({ file }) => file)).toEqual(['a.xml#a', 'b.xml#b'])
  const one = await wordpress.read(folder, { mapping: {}, file: 'a.xml' })
  expect(one.entries.map(({ file }) => file)).toEqual(['a.xml#a'])
})

test('reads an export that ends in the middle up to there, and one with signs that no XML may have', async () => {
  const whole = anExport([
    anItem({ post_id: 1, post_name: 'a', content: 'a\u000bb' }),
    anItem({ post_id: 2, post_name: 'b' }),
  ])
  const folder = writeFolder({ 'blog.xml': whole.slice(0, whole.lastIndexOf('</content:encoded>') - 3) })
  const site = await wordpress.read(folder, { mapping: {} })
  expect(site.entries).toMatchObject([{ slug: 'a', body: 'ab' }])
  expect(site.notes[0]).toMatchObject({
    file: 'blog.xml',
    line: 47,
    outcome: 'lost',
    kind: 'exports that end in the middle',
  })
})
