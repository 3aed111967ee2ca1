import { expect, test } from 'vitest'
import { findEntry, writeFolder } from '@/lib/import/testing/source-folder'
import { ghost } from './ghost'
import { ADA, anExport, aPost, readBlog } from './testing/export'

const GRACE = {
  id: 'u2',
  name: 'Grace Hopper',
  slug: 'grace',
  bio: 'Wrote a *compiler*.',
  website: 'https://grace.example/',
  profile_image: '__GHOST_URL__/content/images/grace.jpg',
}
const TAGS = [
  { id: 't1', name: 'Leadership', slug: 'leadership', description: 'How & why', visibility: 'public' },
  { id: 't2', name: 'Hiring', slug: 'hiring', description: null, visibility: 'public' },
  { id: 't3', name: '#wide', slug: 'hash-wide', description: null, visibility: 'internal' },
]

test('recognizes an export in a folder, and an export that is named', async () => {
  const folder = writeFolder({ 'package.json': '{}', 'ada.json': anExport({ posts: [] }) })
  expect(await ghost.recognize(folder)).toBe('ada.json is an export of Ghost')
  expect(await ghost.recognize(folder, 'package.json')).toBeUndefined()
})

test('reads a post with all that it has', async () => {
  const site = await readBlog({
    posts: [
      aPost({
        title: 'Rock & roll',
        html: '<p>Text\nmore</p>',
        feature_image: '__GHOST_URL__/content/images/2022/04/team.jpg',
        featured: 1,
        published_at: '2022-04-03T22:30:00.000Z',
        custom_excerpt: 'How we cut it.',
        canonical_url: 'https://elsewhere.example/a',
        custom_template: 'custom-wide',
      }),
    ],
    posts_meta: [
      {
        id: 'm1',
        post_id: 'p1',
        meta_title: 'Rock',
        meta_description: 'About it.',
        feature_image_alt: 'The team',
        feature_image_caption: '<span>Us</span>',
      },
    ],
    tags: TAGS,
    posts_tags: [
      { post_id: 'p1', tag_id: 't2', sort_order: 1 },
      { post_id: 'p1', tag_id: 't1', sort_order: 0 },
      { post_id: 'p1', tag_id: 't3', sort_order: 2 },
    ],
    users: [ADA, GRACE],
    posts_authors: [
      { post_id: 'p1', author_id: 'u2', sort_order: 1 },
      { post_id: 'p1', author_id: 'u1', sort_order: 0 },
    ],
  })
  expect(findEntry(site, 'ada.ghost.json#a-post')).toMatchObject({
    kind: 'post',
    title: 'Rock & roll',
    date: '2022-04-04 00:30',
    isDraft: false,
    path: '/a-post/',
    categories: [],
    tags: ['Leadership', 'Hiring'],
    authors: ['Ada Lovelace', 'Grace Hopper'],
    fields: {
      description: 'About it.',
      excerpt: 'How we cut it.',
      image: '/content/images/2022/04/team.jpg',
      canonical: 'https://elsewhere.example/a',
      featured: true,
    },
    frontMatter: {
      values: {
        seo_title: 'Rock',
        internal_tags: ['#wide'],
        feature_image_alt: 'The team',
        feature_image_caption: 'Us',
        custom_template: 'custom-wide',
      },
    },
    body: '<p>Text more</p>',
    bodyLine: 12,
  })
  expect(findEntry(site, 'ada.ghost.json#tag-leadership')).toMatchObject({
    kind: 'category',
    title: 'Leadership',
    path: '/tag/leadership/',
    body: 'How & why',
  })
  expect(findEntry(site, 'ada.ghost.json#author-grace')).toMatchObject({
    kind: 'author',
    title: 'Grace Hopper',
    body: 'Wrote a *compiler*.',
    fields: { image: '/content/images/grace.jpg' },
    links: { Website: 'https://grace.example/' },
  })
  expect(site.notes).toContainEqual(
    expect.objectContaining({
      message: 'the picture of the post, /content/images/2022/04/team.jpg, is not in the folder',
      fix: 'save it as content/images/2022/04/team.jpg beside the export, and import again',
    }),
  )
})

test('reads dates that are milliseconds, as Ghost 0 exports them', async () => {
  const site = await readBlog({ posts: [aPost({ published_at: 1464784800000 })] })
  expect(site.entries[0]?.date).toBe('2016-06-01 14:40')
})

test('makes drafts of what not everybody could read, and says so', async () => {
  const site = await readBlog({
    posts: [
      aPost({ id: 'p2', slug: 'draft', status: 'draft', published_at: null }),
      aPost({ id: 'p3', slug: 'later', status: 'scheduled', published_at: '2099-01-01T00:00:00.000Z' }),
      aPost({ id: 'p4', slug: 'members', visibility: 'paid' }),
      aPost({ id: 'p5', slug: 'mail', status: 'sent' }),
      aPost({ id: 'p6', slug: 'about', type: 'page' }),
    ],
  })
  expect(site.entries.map(({ kind, slug, isDraft, date }) => [kind, slug, isDraft, date])).toEqual([
    ['post', 'draft', true, '2022-04-01 10:00'],
    ['post', 'later', false, '2099-01-01 01:00'],
    ['post', 'members', true, '2022-04-04 09:30'],
    ['post', 'mail', true, '2022-04-04 09:30'],
    ['page', 'about', false, '2022-04-04 09:30'],
  ])
  expect(site.notes.map(({ file, kind }) => `${file} ${kind}`)).toEqual([
    'ada.ghost.json#members posts for members',
    'ada.ghost.json#mail posts that were only sent as e-mails',
    'ada.ghost.json settings that are not in an export',
  ])
})

test('tells a post and a page with one slug apart', async () => {
  const posts = [aPost(), aPost({ id: 'p2', type: 'page', html: '<p>Of the page.</p>' })]
  const site = await readBlog({ posts })
  const [post, page] = ['ada.ghost.json#a-post', 'ada.ghost.json#a-post-2'].map((file) => findEntry(site, file))
  expect([post?.kind, page?.kind]).toEqual(['post', 'page'])
  expect(page && (await site.convertBody(page)).markdown).toBe('Of the page.\n')
  expect(post && (await site.convertBody(post)).markdown).toBe('Text.\n')
})

test('says what is lost', async () => {
  const site = await readBlog(
    {
      posts: [aPost({ html: null }), aPost({ id: 'p2', slug: 'b', codeinjection_foot: '<script></script>' })],
      newsletters: [{ id: 'n1' }],
    },
    { settings: { codeinjection_head: '<style></style>' } },
  )
  expect(site.notes.map(({ file, kind, outcome }) => `${file} ${outcome} ${kind}`)).toEqual([
    'ada.ghost.json#a-post lost posts without HTML',
    'ada.ghost.json#b lost injected code',
    'ada.ghost.json lost settings that are not in an export',
    'ada.ghost.json kept newsletters and members',
    'ada.ghost.json kept injected code',
  ])
})

test.each(['content/images/2022/04/team.jpg', 'images/2022/04/team.jpg'])('finds an upload at %s', async (file) => {
  const sizes = file.replace('images/', 'images/size/w600/')
  const { assets } = await readBlog(
    { posts: [aPost()] },
    { files: { [file]: 'x', [sizes]: 'x', 'package.json': '{}' } },
  )
  expect(assets).toEqual([{ file, path: '/content/images/2022/04/team.jpg' }])
})

test('finds an upload whose name has a percent sign', async () => {
  const file = 'content/images/100%.png'
  const posts = [aPost({ feature_image: `__GHOST_URL__/${file}` })]
  const { notes } = await readBlog({ posts }, { files: { [file]: 'x' } })
  expect(notes.map(({ kind }) => kind)).toEqual(['settings that are not in an export'])
})

test('knows the lists of tags and authors', async () => {
  const { lists } = await readBlog({
    posts: Array.from({ length: 13 }, (_, index) => aPost({ id: `p${index}`, slug: `p${index}` })),
    tags: TAGS,
    posts_tags: [
      { post_id: 'p0', tag_id: 't1', sort_order: 0 },
      { post_id: 'p0', tag_id: 't3', sort_order: 1 },
    ],
    users: [ADA, GRACE],
    posts_authors: [{ post_id: 'p0', author_id: 'u1', sort_order: 0 }],
  })
  expect(lists).toEqual([
    { path: '/', target: { kind: 'home' } },
    { path: '/rss/', target: { kind: 'rss' } },
    { path: '/page/2/', target: { kind: 'posts' } },
    { path: '/tag/leadership/', target: { kind: 'tag', name: 'Leadership' } },
    { path: '/tag/leadership/rss/', target: { kind: 'tag', name: 'Leadership', feed: 'rss' } },
    { path: '/author/ada/', target: { kind: 'author', name: 'Ada Lovelace' } },
    { path: '/author/ada/rss/', target: { kind: 'rss' } },
  ])
})

test('reads the settings and the navigation', async () => {
  const navigation = '[{"label":"About","url":"/about/"},{"label":"G","url":"https://g.example/"}]'
  expect((await readBlog({ posts: [aPost()] }, { settings: { navigation } })).settings).toEqual({
    title: 'Ada',
    description: 'From a step back',
    language: 'en',
    timeZone: 'Europe/Berlin',
    navigation: [
      { label: 'About', url: '/about/' },
      { label: 'G', url: 'https://g.example/' },
    ],
  })
})

test('reads the posts of Ghost 2, with their author and without a type', async () => {
  const { type: _, ...post } = aPost({
    page: 1,
    author_id: 'u1',
    meta_description: 'Old.',
    published_at: '2015-03-01 21:08:20',
  })
  const site = await readBlog(
    { posts: [post], users: [ADA] },
    { settings: { timezone: null, active_timezone: 'Etc/UTC' } },
  )
  expect(site.entries[0]).toMatchObject({
    kind: 'page',
    date: '2015-03-01 21:08',
    authors: ['Ada Lovelace'],
    fields: { description: 'Old.' },
  })
})

test('refuses an export that is not whole', async () => {
  const folder = writeFolder({ 'ada.json': anExport({ posts: [aPost()] }).slice(0, -20) })
  await expect(ghost.read(folder, { mapping: {} })).rejects.toThrow('ada.json is incomplete')
})
