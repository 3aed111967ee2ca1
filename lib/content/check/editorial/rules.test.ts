import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { SiteConfig } from '@/lib/config/site-config'
import { type ContentFiles, lines, validSite, withBody, withFields } from '@/lib/content/check/testing/content-case'
import { writeContent } from '@/lib/content/check/testing/temporary-content'
import { createCompiler } from '@/lib/content/compile/compiler'
import { formatIssue } from '@/lib/diagnostics/issue'
import { animation, pixels } from '@/lib/images/testing/an-image'

const switches = vi.hoisted((): NonNullable<SiteConfig['check']> => ({ 'long-description': 'off' }))

vi.mock('@/site.config', async () => {
  const { siteConfig } = await import('@/e2e/fixture/site.config')
  return { siteConfig: { ...siteConfig, check: switches } }
})

vi.setConfig({ testTimeout: 60_000 })

/** Bodies that begin on line 5 of `posts/x.md`, and every warning of theirs. */
test.each<[name: string, body: string[], warnings: string[]]>([
  [
    'a skipped level, once',
    ['## A', '', '#### B', '', '#### C', '', '## D', '', '### E'],
    ['7:1: warning: the heading “B” skips a level: #### below ## (write ###) [heading-levels]'],
  ],
  [
    'a skipped level below the title',
    ['Text.', '', '### A'],
    ['7:1: warning: the heading “A” skips a level: ### below the title (write ##) [heading-levels]'],
  ],
  [
    'a skipped level in raw HTML',
    ['## A', '', '<h5>B</h5>'],
    ['7:1: warning: the heading “B” skips a level: ##### below ## (write ###) [heading-levels]'],
  ],
  [
    'a heading of the first level',
    ['# A', '', '## B'],
    ['5:1: warning: a second headline: A (begin at ##; the title is the first-level heading) [heading-levels]'],
  ],
  ['no level that a heading without a place in the contents has', ['## A', '', '### B {.no_toc}', '', '#### C'], []],
  ['no heading in a quotation', ['## A', '', '> #### B'], []],
  [
    'the same heading twice, whatever its case',
    ['## Why now', '', 'Text.', '', '## How', '', '## why *now*'],
    ['11:1: warning: the heading “why now” is on line 5 too (say in one of them how they differ) [duplicate-headings]'],
  ],
  ['no equal headings below different ones', ['## A', '', '### For', '', '## B', '', '### For'], []],
  [
    'the same heading twice below the same one',
    ['## A', '', '### For', '', '### For'],
    ['9:1: warning: the heading “For” is on line 7 too (say in one of them how they differ) [duplicate-headings]'],
  ],
  [
    'link texts that say nothing',
    ['Read [here](/about/) or', '[**Read more** →](/posts/), and [Click here!](https://example.org/).'],
    [
      '5:6: warning: the link text “here” does not say where the link leads (make the words that do the link) [link-text]',
      '6:1: warning: the link text “Read more →” does not say where the link leads (make the words that do the link) [link-text]',
      '6:33: warning: the link text “Click here!” does not say where the link leads (make the words that do the link) [link-text]',
    ],
  ],
  ['no link text in which such a word is one of several', ['See [who is here](/about/) and [hier](/posts/).'], []],
  [
    'links without a text',
    ['See <a href="/about/"><img src="https://example.org/a.png" alt=""></a> and [](/posts/).'],
    [
      '5:5: warning: the link to /about/ has no text (say where it leads, in its text or that of its image) [link-text]',
      '5:76: warning: the link to /posts/ has no text (say where it leads, in its text or that of its image) [link-text]',
    ],
  ],
  [
    'an image without alternative text once, also in a link',
    ['[![](https://example.org/a.png)](/about/)'],
    [
      '5:2: warning: the image https://example.org/a.png has no alternative text (describe it between the brackets: ![what it shows](…)) [missing-alt-text]',
    ],
  ],
  [
    'no link that an attribute or an image names',
    ['<a href="/about/" aria-label="Who we are"></a> [![Us](https://example.org/a.png)](/about/)'],
    [],
  ],
  [
    'URLs within a sentence',
    ['See https://example.org/a for more, or', '- in a list, <https://example.org/>.'],
    [
      '5:5: warning: https://example.org/a is its own link text (write [what is there](https://example.org/a)) [bare-urls]',
      '6:14: warning: https://example.org/ is its own link text (write [what is there](https://example.org/)) [bare-urls]',
    ],
  ],
  [
    'no URL alone on its line, in a footnote, in code, and no name of a site',
    [
      ...['https://example.org/a', '', '- <https://example.org/b>', '', 'At www.example.org, ada@example.org', ''],
      ...['and [`https://example.org/api`](https://example.org/api).[^1]', '', '[^1]: From https://example.org/c.'],
    ],
    [],
  ],
  [
    'links to pages of this site with its host, or without the slash',
    [
      '[A](https://blog.example/about/#top), [b](/posts/a-good-post?a=1#top),',
      '[c](http://blog.example/posts), [d](../a-good-post)',
    ],
    [
      '5:1: warning: https://blog.example/about/#top is written with the host of the site (write /about/#top) [indirect-links]',
      '5:39: warning: /posts/a-good-post?a=1#top is not the URL of the page, which ends in a slash (write /posts/a-good-post/?a=1#top) [indirect-links]',
      '6:1: warning: http://blog.example/posts is written with the host of the site (write /posts/) [indirect-links]',
      '6:33: warning: ../a-good-post is not the URL of the page, which ends in a slash (write ../a-good-post/) [indirect-links]',
    ],
  ],
  [
    'no link to a file of this site, and none to another one',
    ['[A](/atom.xml), [b](https://example.org/about), [c](#top)'],
    [],
  ],
])('reports %s', async (_, body, warnings) => {
  expect(await check({ 'posts/x.md': withBody(...body) })).toEqual(warnings.map((warning) => `posts/x.md:${warning}`))
})

test('reports vague link texts in the language of the text', async () => {
  const german = withFields('title: A', 'date: 2022-04-04', 'lang: de-AT').replace(
    'Some',
    '[Hier](/about/), [here](/about/)',
  )
  expect(await check({ 'posts/x.md': german })).toEqual([
    'posts/x.md:6:1: warning: the link text “Hier” does not say where the link leads (make the words that do the link) [link-text]',
  ])
})

test.each([
  [
    'a title that search engines cut',
    'a'.repeat(66),
    [/^posts\/x\.md:2:1: warning: the title is 66 letters wide; .* \[long-title\]$/],
  ],
  ['no title that they do not cut', 'a'.repeat(65), []],
  ['a title of 33 characters that are twice as wide', '階'.repeat(33), [/the title is 66 letters wide/]],
  ['no title of 32 such characters', '階'.repeat(32), []],
  ['no title of 65 characters of several code points each', 'e\u0301'.repeat(65), []],
])('reports %s', async (_, title, warnings) => {
  const found = await check({ 'posts/x.md': withFields(`title: ${title}`, 'date: 2022-04-04') })
  expect(found).toEqual(warnings.map((warning) => expect.stringMatching(warning)))
})

test('leaves out warnings that the settings switch off', async () => {
  const description = `description: ${'a'.repeat(161)}`
  const files = { 'posts/x.md': withFields('title: A', 'date: 2022-04-04', description) }
  expect(await check(files)).toEqual([])
  delete switches['long-description']
  const warnings = await check(files)
  switches['long-description'] = 'off'
  expect(warnings).toEqual([
    expect.stringMatching(/^posts\/x\.md:4:1: warning: the description is 161 letters wide; .* \[long-description\]$/),
  ])
})

test('leaves out warnings that a file is excepted from with a reason', async () => {
  const ignore = (warning: string) =>
    lines('---', 'title: A', 'date: 2022-04-04', 'ignore:', `  ${warning}`, '---', '[here](/about/)')
  expect(await check({ 'posts/x.md': ignore('link-text: quoted from the original') })).toEqual([])
  expect(await check({ 'posts/x.md': ignore('link-text:') })).toEqual([
    'posts/x.md:5:3: ignore: link-text has no reason (write link-text: why the text is right as it is)',
  ])
  expect(await check({ 'posts/x.md': ignore('link-texts: quoted') })).toEqual([
    'posts/x.md:5:3: ignore: there is no warning link-texts (did you mean link-text?)',
    expect.stringMatching(/^posts\/x\.md:7:1: warning: .* \[link-text\]$/),
  ])
})

test('reports an exception from what is not found', async () => {
  const page = withFields('title: About', 'ignore: { bare-urls: an example }')
  expect(await check({ 'pages/about.md': page })).toEqual([
    'pages/about.md:3:11: warning: ignore: there is no bare-urls here to ignore (remove it)',
  ])
})

test('reports no exception from what only a look at other hosts finds', async () => {
  expect(await check({ 'pages/about.md': withFields('title: About', 'ignore: { gone-links: lost }') })).toEqual([])
})

test('reports an exception that names no warning', async () => {
  expect(await check({ 'posts/x.md': withFields('title: A', 'date: 2022-04-04', 'ignore: bare-urls') })).toEqual([
    'posts/x.md:4:1: ignore names no warnings: "bare-urls" (write { link-text: why the text is right as it is })',
  ])
})

test('reports a heavy animation, drawing and share image at what refers to them, and no photo', async () => {
  // What follows the end of a picture is ignored.
  const padding = Buffer.alloc(1_000_000)
  const wave = Buffer.concat([await animation(2), padding])
  const post = lines(
    '---',
    'title: A',
    'date: 2022-04-04',
    'image: photo.png',
    '---',
    'A ![wave](wave.gif), a ![map](map.svg)',
    'and ![us](photo.png).',
  )
  const found = await check({
    'posts/x/index.md': post,
    'posts/x/wave.gif': wave,
    'posts/x/map.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!--${'x'.repeat(200_000)}--></svg>`,
    'posts/x/photo.png': Buffer.concat([await pixels(120, 63).png().toBuffer(), padding]),
  })
  expect(found).toEqual([
    expect.stringMatching(
      /^posts\/x\/index\.md:4:1: warning: the share image photo\.png has about \d\.\d MB; .* \[heavy-images\]$/,
    ),
    expect.stringMatching(
      /^posts\/x\/index\.md:6:3: warning: the animation wave\.gif has \d\.\d MB .* \[heavy-images\]$/,
    ),
    expect.stringMatching(/^posts\/x\/index\.md:6:24: warning: the drawing map\.svg has 0\.2 MB .* \[heavy-images\]$/),
  ])
})

test('reports a heavy image in public/ that no text shows', async () => {
  const photo = new Uint8Array(1_000_001)
  const found = await check({ 'posts/x.md': withBody('![A](/shown.svg)') }, { 'banner.jpg': photo, 'notes.pdf': photo })
  expect(found.filter((line) => line.includes('heavy-images'))).toEqual([
    '../public/banner.jpg:1:1: warning: the image has 1.0 MB and is published as it is (make it smaller, or put it beside the post that shows it) [heavy-images]',
  ])
})

/** The formatted issues of a valid site with these files, with the paths of files within the content folder. */
async function check(files: ContentFiles, publicFiles: Record<string, Uint8Array> = {}): Promise<string[]> {
  const contentDir = await writeContent({ ...validSite, ...files })
  const publicDir = join(contentDir, '..', 'public')
  await mkdir(publicDir)
  for (const [name, content] of Object.entries(publicFiles)) await writeFile(join(publicDir, name), content)
  const imageCacheDir = join(contentDir, '..', 'image-cache')
  const compile = createCompiler({ contentDir, publicDir, imageCacheDir }, { now: () => '2026-06-01T12:00:00Z' })
  const { issues } = await compile()
  return issues.map((issue) => formatIssue({ ...issue, file: relative(contentDir, issue.file) }))
}
