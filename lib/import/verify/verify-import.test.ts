import { expect, test } from 'vitest'
import type { SourceEntry, SourceSite } from '@/lib/import/source-site'
import { anEntry, aSourceSite } from '@/lib/import/testing/builders'
import { writeFolder } from '@/lib/import/testing/source-folder'
import { renderMarkdown } from '@/lib/markdown/pipeline'
import { renderVerification, summarizeVerification } from './render-report'
import { hasLosses } from './verification'
import { verifyImport } from './verify-import'

const QUEUES = { file: '_posts/2022-04-04-queues.md', title: 'Queues', date: '2022-04-04', path: '/2022/queues.html' }

function aPost(given: Partial<SourceEntry> = {}): SourceEntry {
  return anEntry({ ...QUEUES, slug: 'queues', body: 'We split it.\n\n## Costs\n\nNone.\n', bodyLine: 4, ...given })
}

function aSource(entries: SourceEntry[], names: string[] = []): SourceSite {
  const templates = names.map((name) => ({ name, line: 5, guess: 'keep' as const }))
  return aSourceSite({ entries, convertBody: async ({ body }) => ({ markdown: body, notes: [], templates }) })
}

const OLD = `<title>Queues</title><h1>Queues</h1><time datetime="2022-04-04">April 4</time>
  <div class="post"><p>We split it.</p><h2 id="costs">Costs</h2><p>None.</p></div>`

function ownPost(prose: string, title = 'Queues', day = '2022-04-04') {
  return `<h1>${title}</h1><time datetime="${day}">${day}</time><div class="prose">${prose}</div>`
}

const PROSE = '<p>We split it.</p><h2 id="costs"><a href="#costs">Costs</a></h2><p>None.</p>'
const REDIRECTS = [{ from: '/2022/queues.html', to: '/posts/queues/' }]

async function verify(
  old: Record<string, string> | undefined,
  own: Record<string, string>,
  source = aSource([aPost()]),
) {
  return verifyImport({
    ...{ source, builtDir: writeFolder(own), redirects: REDIRECTS, ownUrl: 'http://localhost:3000' },
    againstDir: old && writeFolder(old),
  })
}

test('finds that nothing is lost', async () => {
  const verification = await verify({ '2022/queues.html': OLD }, { 'posts/queues/index.html': ownPost(PROSE) })
  expect(verification.entries).toEqual([])
  expect(verification.lostUrls).toEqual([])
  expect(verification.posts).toMatchObject({ total: 1, found: 1, same: { text: 1, 'heading ids': 1, date: 1 } })
  expect(verification.urls).toEqual([{ kind: 'posts', total: 1, same: 0, redirected: 1, elsewhere: 0, missing: 0 }])
  expect(hasLosses(verification)).toBe(false)
})

test.each(['ada.example', 'localhost:4000'])('compares a site whose settings have %s as its URL', async (url) => {
  const source = { ...aSource([aPost()]), settings: { url, timeZone: 'UTC', navigation: [] } }
  const { posts } = await verify(undefined, { 'posts/queues/index.html': ownPost(PROSE) }, source)
  expect(posts).toMatchObject({ total: 1, found: 1 })
})

test('finds what is lost, with the line of the source', async () => {
  const own = {
    'posts/queues/index.html': ownPost('<p>We split it.</p><h2 id="cost">Costs</h2>', 'Queues', '2022-04-05'),
  }
  const verification = await verify({ '2022/queues.html': OLD }, own)
  expect(verification.entries[0]?.differences).toMatchObject([
    { kind: 'dates that differ', old: '2022-04-04', own: '2022-04-05' },
    { kind: 'words missing', old: 'We split it. Costs [None.]', line: 4 },
    { kind: 'ids of headings missing', old: '#costs (Costs)', line: 6 },
  ])
  expect(verification.posts.same).toMatchObject({ title: 1, text: 0, date: 0, 'heading ids': 0, links: 1 })
  expect(hasLosses(verification)).toBe(true)
  expect(renderVerification(verification)).toContain('**words missing**\n  - old: `We split it. Costs [None.]`')
  expect(summarizeVerification(verification)).toContain('0 of 1 with the same text')
})

test('finds posts whose URL leads nowhere or to another post', async () => {
  const nowhere = await verify({ '2022/queues.html': OLD }, { 'index.html': '' })
  expect(nowhere.entries[0]?.differences[0]?.kind).toBe('posts whose URL leads nowhere')
  expect(nowhere.lostUrls).toMatchObject([
    { path: '/2022/queues.html', found: '404', file: '_posts/2022-04-04-queues.md' },
  ])
  const other = await verify({ '2022/queues.html': OLD }, { 'posts/queues/index.html': ownPost(PROSE, 'Plans') })
  expect(other.entries[0]?.differences[0]?.kind).toBe('posts whose URL leads elsewhere')
  expect(other.lostUrls).toMatchObject([{ found: '/posts/queues/' }])
})

test('tells two posts of one title apart', async () => {
  const entries = [aPost(), aPost({ file: '_posts/2023-01-01-queues.md', path: '/2023/queues.html' })]
  const source = aSource(entries)
  const old = { '2022/queues.html': OLD, '2023/queues.html': OLD }
  const own = {
    'posts/queues/index.html': ownPost(PROSE),
    '2023/queues.html': '<meta http-equiv="refresh" content="0; url=/posts/queues/">',
  }
  const { entries: reports, lostUrls } = await verify(old, own, source)
  expect(reports.map(({ file }) => file)).toEqual(['_posts/2023-01-01-queues.md'])
  expect(lostUrls).toMatchObject([{ path: '/2023/queues.html', found: '/posts/queues/' }])
})

test('checks every other URL of the old site', async () => {
  const refresh = '<meta http-equiv="refresh" content="0; url=https://ada.example/2022/queues.html">'
  const old = {
    '2022/queues.html': OLD,
    'q/index.html': refresh,
    'feed.xml': '',
    'tags/a/index.html': '',
    'main.css': '',
  }
  const own = { 'posts/queues/index.html': ownPost(PROSE), 'q/index.html': 'something else', 'feed.xml': '' }
  const verification = await verify(old, own)
  expect(verification.lostUrls.map(({ path, kind, found }) => [path, kind, found]).toSorted()).toEqual([
    ['/main.css', 'files of the theme', '404'],
    ['/q/', 'redirects', '/q/'],
    ['/tags/a/', 'lists', '404'],
  ])
})

test('counts posts with templates of the site’s own apart', async () => {
  const source = aSource([aPost()], ['notice'])
  const own = { 'posts/queues/index.html': ownPost('<p>We split it.</p>') }
  const { posts, entries } = await verify({ '2022/queues.html': OLD }, own, source)
  expect(posts).toMatchObject({ total: 1, templated: 1, found: 1, same: { text: 0 } })
  expect(entries[0]?.isTemplated).toBe(true)
})

test('compares with what the source says if there is no build of the old site', async () => {
  const good = await verify(undefined, { 'posts/queues/index.html': ownPost(PROSE) })
  expect(good.entries).toEqual([])
  const lossy = await verify(undefined, { 'posts/queues/index.html': ownPost('<p>We split it.</p>') })
  expect(lossy.entries[0]?.differences.map(({ kind }) => kind)).toContain('words missing')
})

const TEMPLATED = `We split {{ site.title }}.

{% include note.html %}

## Costs

None, see [prices](https://prices.example/) and ![a chart](/chart.png).

{% highlight sh %}
ls
{% endhighlight %}

\`\`\`sh
pwd
\`\`\`
`
const CONVERTED = TEMPLATED.replace('{{ site.title }}', 'Notes')
  .replace('{% include note.html %}', 'A *note*.')
  .replace(/\{% highlight sh %\}\n(.*)\n\{% endhighlight %\}/, '```sh\n$1\n```')

/** Verifies a post with templates, with what is removed from its page, or lost by the import. */
async function verifyTemplated({ removed = '', lost = '' }: { removed?: string; lost?: string }) {
  const assets = [{ file: 'chart.png', path: '/chart.png' }]
  const markdown = CONVERTED.replace(lost, '')
  const source = { ...aSource([aPost({ body: TEMPLATED })]), assets }
  source.convertBody = () => Promise.resolve({ markdown, notes: [], templates: [] })
  const { html } = await renderMarkdown(markdown)
  expect(html).toContain(removed)
  const own = { 'posts/queues/index.html': ownPost(html.replace(removed, '')), 'chart.png': '' }
  const { entries } = await verify(undefined, own, source)
  return entries.flatMap(({ differences }) => differences.filter(({ isLoss }) => isLoss).map(({ kind }) => kind))
}

test('compares what templates make with what was imported, if there is no build of the old site', async () => {
  expect(await verifyTemplated({})).toEqual([])
})

test.each([
  ['a paragraph', '<p>We split Notes.</p>', 'words missing'],
  ['what a template has made', '<p>A <em>note</em>.</p>', 'words missing'],
  ['a heading', '<h2 id="costs"><a href="#costs">Costs</a></h2>', 'headings missing'],
  ['a link', ' href="https://prices.example/"', 'links missing'],
  ['an image', '<img src="/chart.png" alt="a chart">', 'images missing'],
  ['code', '<span class="name">ls</span>', 'code that differs'],
])('finds that %s of a page with templates is lost', async (_, removed, kind) => {
  expect(await verifyTemplated({ removed })).toContain(kind)
})

test.each([
  ['a paragraph', 'None, see [prices](https://prices.example/) and ![a chart](/chart.png).', 'words missing'],
  ['a link', '(https://prices.example/)', 'links missing'],
  ['an image', '![a chart](/chart.png)', 'images missing'],
  ['a heading', '## Costs', 'headings missing'],
  // Of two blocks, one is left.
  ['code', '```sh\npwd\n```', 'code that differs'],
])('finds that the import has lost %s outside of templates', async (_, lost, kind) => {
  expect(await verifyTemplated({ lost })).toContain(kind)
})

test('compares with the HTML that a system says its program prints', async () => {
  const source = {
    ...aSource([aPost({ body: '[split]', format: 'html' })]),
    renderBody: () => '<p>We split it.</p><h2 id="costs">Costs</h2><p>None.</p>',
  }
  const verification = await verify(undefined, { 'posts/queues/index.html': ownPost(PROSE) }, source)
  expect(verification.entries).toEqual([])
})

test('a post that is scheduled is not lost, with a build of the old site and without one', async () => {
  const source = aSource([aPost({ date: '2099-01-01' })])
  for (const old of [undefined, { '2022/queues.html': OLD }]) {
    const { posts, entries } = await verify(old, { 'index.html': '' }, source)
    expect([posts.total, entries]).toEqual([0, []])
  }
})

test('leaves out posts that the old site does not have, and drafts', async () => {
  const source = aSource([aPost({ isDraft: true }), aPost({ file: '_posts/2099-01-01-x.md', path: '/2099/x.html' })])
  const { unpublished, posts } = await verify({ 'index.html': '' }, { 'index.html': '' }, source)
  expect(unpublished).toEqual(['_posts/2099-01-01-x.md'])
  expect(posts.total).toBe(0)
})
