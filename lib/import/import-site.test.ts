import { readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { anExport as aGhostExport, aPost as aGhostPost } from '@/lib/import/systems/ghost/testing/export'
import { anExport, anItem } from '@/lib/import/systems/wordpress/testing/wxr'
import { writeFolder } from '@/lib/import/testing/source-folder'
import { listFiles } from '@/lib/node/fs'
import { type ImportOptions, importSite, prepareImport } from './import-site'

async function run(folder: string, root: string, options: Partial<ImportOptions> = {}) {
  return importSite({ name: 'old', folder, root, replacesSettings: false, dryRun: false, ...options })
}

async function read(root: string, path: string): Promise<string> {
  return readFile(join(root, path), 'utf8')
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0])

const jekyllBlog = {
  '_config.yml': 'title: Notes\nurl: https://ada.example\npermalink: /:year/:month/:day/:title.html\n',
  '_posts/2020-01-02-first.md':
    '---\nlayout: post\ntitle: First\n# my first\ncategories: [Leadership]\nrating: 5\n---\nSee [the second](/2021/03/04/second.html#why) and ![a chart](/images/chart.png).\n',
  '_posts/2021-03-04-second.md':
    '---\ntitle: Second\ntags: [hiring]\nbanner_image: images/shared.png\n---\n![both](/images/shared.png) [gone](/gone/)\n',
  '_posts/2021-05-06-third.markdown': '---\ntitle: Third\n---\n![both](/images/shared.png)\n',
  '_posts/2015-05-06-third.md': '---\ntitle: The other third\n---\nText.\n',
  'about.md': '---\ntitle: About\npermalink: /about/\n---\nWho writes. [First](/2020/01/02/first.html)\n',
  'images/chart.png': PNG,
  'images/shared.png': PNG,
  'css/main.css': 'p {}',
}

test('moves in a blog of Jekyll: posts, pages, pictures, former URLs and links', async () => {
  const root = writeFolder()
  const report = await run(writeFolder(jekyllBlog), root)

  expect((await listFiles(join(root, 'content'))).sort()).toEqual([
    'pages/about.md',
    'posts/2015-05-06-third.md',
    'posts/2020-01-02-first/chart.png',
    'posts/2020-01-02-first/index.md',
    'posts/2021-03-04-second.md',
    'posts/2021-05-06-third.md',
  ])
  expect(await listFiles(join(root, 'public'))).toEqual(['images/shared.png'])
  expect(await read(root, 'content/posts/2020-01-02-first/index.md')).toBe(`---
title: First
date: 2020-01-02
# my first
categories: [Leadership]
aliases: [/2020/01/02/first.html, /2020/01/02/first/]
imported: true
extra:
  rating: 5
---

See [the second](/posts/second/#why) and ![a chart](chart.png).
`)
  expect(await read(root, 'content/posts/2021-03-04-second.md')).toContain('\nimage: /images/shared.png\n')
  expect(await read(root, 'content/pages/about.md')).toContain('[First](/posts/first/)')
  expect(report.notes.filter(({ outcome }) => outcome === 'lost')).toMatchObject([
    { file: '_posts/2021-03-04-second.md', line: 6, message: 'nothing is at /gone/' },
  ])
})

test('gives the older of two posts with one slug its date, and leads both old URLs to their own post', async () => {
  const root = writeFolder()
  await run(writeFolder(jekyllBlog), root)
  const older = await read(root, 'content/posts/2015-05-06-third.md')
  const newer = await read(root, 'content/posts/2021-05-06-third.md')
  expect(older).toContain('\nslug: 2015-05-06-third\n')
  expect(older).toContain('\naliases: [/2015/05/06/third.html, ')
  expect(newer).not.toContain('slug:')
  expect(newer).toContain('\naliases: [/2021/05/06/third.html, ')
})

test('a second import changes nothing', async () => {
  const [source, root] = [writeFolder(jekyllBlog), writeFolder()]
  const first = await run(source, root)
  const second = await run(source, root)
  expect(first.written.unchanged).toEqual([])
  expect({ ...second.written, unchanged: [] }).toEqual({
    created: [],
    updated: [],
    unchanged: [],
    kept: [],
    removed: [],
  })
  expect(second.written.unchanged).toEqual(first.written.created)
})

test('updates what it has written, and keeps what somebody has changed or written', async () => {
  const [source, root] = [
    writeFolder(jekyllBlog),
    writeFolder({ 'content/pages/about.md': '---\ntitle: Mine\n---\nMe.\n' }),
  ]
  await run(source, root)
  expect(await read(root, 'content/pages/about.md')).toContain('title: Mine')
  expect(await read(root, 'content/pages/about-2.md')).toContain('Who writes.')

  await writeFile(join(root, 'content/posts/2015-05-06-third.md'), '---\ntitle: Better\n---\nEdited.\n')
  await writeFile(join(source, '_posts/2015-05-06-third.md'), '---\ntitle: The other third\n---\nChanged.\n')
  await writeFile(join(source, '_posts/2021-05-06-third.markdown'), '---\ntitle: Third\n---\nChanged.\n')
  const { written } = await run(source, root)
  expect({ ...written, unchanged: [] }).toEqual({
    // Only one post has the picture now, so it is beside that one.
    created: ['content/posts/2021-03-04-second/index.md', 'content/posts/2021-03-04-second/shared.png'],
    updated: ['content/posts/2021-05-06-third.md'],
    unchanged: [],
    kept: ['content/posts/2015-05-06-third.md'],
    removed: ['content/posts/2021-03-04-second.md', 'public/images/shared.png'],
  })
  expect(await listFiles(join(root, 'public'))).toEqual([])
  expect(await read(root, 'content/posts/2015-05-06-third.md')).toContain('Edited.')
})

test('continues an import that was interrupted', async () => {
  const [source, root] = [writeFolder(jekyllBlog), writeFolder()]
  const { written } = await run(source, root)
  for (const path of written.created.slice(2)) await rm(join(root, path))
  const again = await run(source, root)
  expect(again.written.created).toEqual(written.created.slice(2))
  expect(again.written.unchanged).toEqual(written.created.slice(0, 2))
})

test('a dry run writes nothing', async () => {
  const root = writeFolder()
  await run(writeFolder(jekyllBlog), root, { dryRun: true })
  expect(await listFiles(root)).toEqual([])
})

test('writes settings where there are none, and leaves those that are there', async () => {
  const [source, fresh, settled] = [writeFolder(jekyllBlog), writeFolder(), writeFolder({ 'site.config.ts': 'mine' })]
  await run(source, fresh)
  expect(await read(fresh, 'site.config.ts')).toContain("  title: 'Notes',\n")
  const { settings } = await run(source, settled)
  expect(await read(settled, 'site.config.ts')).toBe('mine')
  expect(settings).toContain('--settings replaces it with:\n\nimport type { SiteConfig }')
  await run(source, settled, { replacesSettings: true })
  expect(await read(settled, 'site.config.ts')).toContain("  url: 'https://ada.example',\n")
})

test('survives awkward names, a file that is not UTF-8, and links out of the folder', async () => {
  const outside = writeFolder({ 'secret.md': '---\ntitle: Secret\n---\nNobody may read it.\n' })
  const source = writeFolder({
    ...jekyllBlog,
    '_posts/2020-02-03-50% of #1 🎉.md': '---\ntitle: Half\n---\n![x](/images/a%20%23b.png)\n',
    'images/a #b.png': PNG,
    '_posts/2020-02-04-latin.md': Buffer.from('---\ntitle: Caf\xe9\n---\nA caf\xe9.\n', 'latin1'),
  })
  await symlink(outside, join(source, 'linked'))
  await symlink(join(outside, 'secret.md'), join(source, '_posts/2020-02-05-secret.md'))
  const root = writeFolder()
  const { notes } = await run(source, root)
  const files = await listFiles(join(root, 'content'))
  expect(files.filter((file) => /[%#]/.test(file))).toEqual([])
  expect(await read(root, 'content/posts/2020-02-04-latin.md')).toContain('A café.')
  expect(notes.map(({ file }) => file)).toContain('_posts/2020-02-04-latin.md')
  const linksOut = notes.filter(({ kind }) => kind === 'symbolic links out of the folder')
  expect(linksOut.map(({ file, outcome }) => [file, outcome])).toEqual([
    ['_posts/2020-02-05-secret.md', 'lost'],
    ['linked', 'lost'],
  ])
  const texts = await Promise.all(
    files.filter((file) => file.endsWith('.md')).map((file) => read(root, `content/${file}`)),
  )
  expect(texts.join('')).not.toContain('Nobody may read it')
})

test('reads a folder of Markdown files by their names, first headlines and days', async () => {
  const source = writeFolder({
    'Notes/2020-01-02 A plan.md': '# The plan\n\nSee [the other](Other%20note.md).\n',
    'Notes/Other note.md': 'Text. #tag\n',
  })
  await utimes(join(source, 'Notes/Other note.md'), new Date('2019-05-06T12:00:00Z'), new Date('2019-05-06T12:00:00Z'))
  const root = writeFolder()
  await run(source, root)
  expect(await read(root, 'content/posts/2020-01-02 A plan.md')).toMatch(
    /^---\ntitle: The plan\ndate: 2020-01-02\n[\s\S]*\nSee \[the other\]\(\/posts\/other-note\/\)\.\n$/,
  )
  expect(await read(root, 'content/posts/Other note.md')).toMatch(/^---\ntitle: Other note\ndate: 2019-05-06\n/)
})

test('a folder that has nothing of the system that it is said to be of is refused', async () => {
  const imported = run(writeFolder({ '_posts/2020-01-02-a.md': 'Text.' }), writeFolder(), { from: 'hugo' })
  await expect(imported).rejects.toThrow('old has no posts and no pages of hugo')
})

test('leaves out of the navigation what does not come along', async () => {
  const source = writeFolder({
    'hugo.toml':
      "title = 'Notes'\n[[menu.main]]\nname = 'Book'\nurl = '/book/index.html'\n[[menu.main]]\nname = 'About'\nurl = '/about/'\n[[menu.main]]\nname = 'Code'\nurl = '/js/main.js'\n",
    'content/about.md': '---\ntitle: About\n---\nWho writes.\n',
    'content/posts/first.md': '---\ntitle: First\ndate: 2020-01-02\n---\nText.\n',
    'static/book/index.html': '<h1>Book</h1>',
    'static/js/main.js': 'alert(1)',
  })
  const root = writeFolder()
  await run(source, root)
  const settings = await read(root, 'site.config.ts')
  expect(settings).toContain("{ label: 'About', href: '/about/' }")
  expect(settings).toContain("{ label: 'Book', href: '/book/index.html' }")
  expect(settings).not.toContain('main.js')
})

test('a link out of a folder of Markdown files is not followed', async () => {
  const outside = writeFolder({ 'secret.md': 'Nobody may read it.\n' })
  const source = writeFolder({ 'note.md': 'Text.\n' })
  await symlink(outside, join(source, 'linked'))
  const root = writeFolder()
  await run(source, root)
  expect(await listFiles(join(root, 'content'))).toEqual(['posts/note.md'])
})

test('moves in an export that is named, with the uploads beside it, and remembers it by its own name', async () => {
  const team = 'wp-content/uploads/2022/04/team.jpg'
  const items = [
    anItem({
      content: `A <a href="https://ada.example/about/">b</a>\n\n<img src="https://ada.example/${team}" alt="T">`,
    }),
    anItem({ post_id: 2, post_type: 'page', post_name: 'about', link: 'https://ada.example/about/' }),
  ]
  const folder = writeFolder({ 'blog.xml': anExport(items), [team]: JPEG, '_posts/2020-01-01-x.md': 'Text.\n' })
  const root = join(folder, 'new')
  const report = await run(folder, root, { file: 'blog.xml' })
  expect(report).toMatchObject({ system: 'wordpress', counts: { posts: 1, drafts: 0, pages: 1, otherFiles: 1 } })
  expect(await read(root, 'content/posts/a-post/index.md')).toBe(`---
title: A post
date: 2022-04-04 09:30
aliases: [/2022/04/04/a-post/]
imported: true
---

A [b](/about/)

![T](team.jpg)
`)
  expect(await listFiles(join(root, '.import'))).toEqual(['blog.xml.json'])
  await expect(run(folder, root, { file: '_posts/2020-01-01-x.md' })).rejects.toThrow(
    'is not a WordPress or Ghost export',
  )
})

test('moves in an export of Ghost, whose tags are categories, and reads nothing else of its folder', async () => {
  const html =
    '<p>A</p><figure class="kg-card kg-image-card"><img src="__GHOST_URL__/content/images/t.jpg" alt="T"></figure>'
  const data = {
    posts: [aGhostPost({ html, feature_image: '__GHOST_URL__/content/images/t.jpg' })],
    tags: [{ id: 't1', name: 'Leadership', slug: 'leadership', description: 'How and why' }],
    posts_tags: [{ post_id: 'p1', tag_id: 't1', sort_order: 0 }],
  }
  const [folder, root] = [writeFolder({ 'a.json': aGhostExport(data), 'content/images/t.jpg': JPEG }), writeFolder()]
  await symlink('/etc/hosts', join(folder, 'hosts'))
  const report = await run(folder, root, { file: 'a.json' })
  expect(report.system).toBe('ghost')
  expect(report.notes.map(({ kind }) => kind)).toEqual(['settings that are not in an export'])
  expect(await read(root, 'content/posts/a-post/index.md')).toBe(`---
title: A post
date: 2022-04-04 09:30
categories: [Leadership]
image: t.jpg
aliases: [/a-post/]
imported: true
---

A

![T](t.jpg)
`)
  expect(await read(root, 'content/categories/leadership.md')).toContain('How and why')
  const { plan } = await prepareImport({
    name: 'old',
    replacesSettings: false,
    dryRun: true,
    folder,
    root,
    file: 'a.json',
  })
  expect(plan.redirects).toEqual({
    '/content/images/t.jpg': '/posts/a-post/t.jpg',
    '/rss/': '/rss.xml',
    '/tag/leadership/': '/categories/leadership/',
    '/tag/leadership/rss/': '/categories/leadership/rss.xml',
  })
})
