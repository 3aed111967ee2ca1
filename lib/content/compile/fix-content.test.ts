import { lstat, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { siteConfig } from '@/lib/config/settings'
import { type ContentFiles, lines, validSite, withFields } from '@/lib/content/check/testing/content-case'
import { writeContent } from '@/lib/content/check/testing/temporary-content'
import { formatIssue, type Issue } from '@/lib/diagnostics/issue'
import { createCompiler } from './compiler'
import { fixContent } from './fix-content'

vi.mock('@/site.config', async () => {
  const { siteConfig } = await import('@/e2e/fixture/site.config')
  return { siteConfig: { ...siteConfig, check: undefined } }
})

vi.setConfig({ testTimeout: 60_000 })

const site: ContentFiles = {
  ...validSite,
  'posts/a-good-post.md': withFields('title: A good post', 'date: 2022-04-04', 'aliases: [/old/]'),
}

test('rewrites links to former URLs, with the host and without a slash, and nothing else', async () => {
  const before = [
    'See [a](/old/#top "Old"), [b](</old/>) and `[c](/old/)`.',
    '',
    '[![d](https://example.org/old/)](/posts/a-good-post?x=1) or',
    '<a class="x" href="http://blog.example/about">e</a>',
    '',
    '> [f',
    '> g](/old/)',
  ]
  const after = [
    'See [a](/posts/a-good-post/#top "Old"), [b](</posts/a-good-post/>) and `[c](/old/)`.',
    '',
    '[![d](https://example.org/old/)](/posts/a-good-post/?x=1) or',
    '<a class="x" href="/about/">e</a>',
    '',
    '> [f',
    '> g](/posts/a-good-post/)',
  ]
  const head = ['---', 'title: A', 'date: 2022-04-04', '---']
  const { fixed, text, left } = await fix(`\uFEFF${[...head, ...before].join('\r\n')}`)

  expect(text).toBe(`\uFEFF${[...head, ...after].join('\r\n')}`)
  expect(fixed).toEqual([
    ':5:9: /old/#top → /posts/a-good-post/#top [redirected-links]',
    ':5:32: /old/ → /posts/a-good-post/ [redirected-links]',
    ':7:34: /posts/a-good-post?x=1 → /posts/a-good-post/?x=1 [indirect-links]',
    ':8:20: http://blog.example/about → /about/ [indirect-links]',
    ':11:6: /old/ → /posts/a-good-post/ [redirected-links]',
  ])
  expect(left).toEqual([])
})

test('fixes a URL once where a definition has it', async () => {
  const { fixed, text } = await fix(withLink('[a][old], [old]\n\n[old]: </old/> "Old"'))
  expect(fixed).toEqual([':7:9: /old/ → /posts/a-good-post/ [redirected-links]'])
  expect(text).toContain('\n[a][old], [old]\n\n[old]: </posts/a-good-post/> "Old"')
})

test('fixes a URL in a definition that comes before the link', async () => {
  const { fixed, text } = await fix(withLink('[old]: /old/\n\n[a][old]'))
  expect(fixed).toEqual([':5:8: /old/ → /posts/a-good-post/ [redirected-links]'])
  expect(text).toContain('[old]: /posts/a-good-post/\n\n[a][old]')
})

test('follows redirects that lead to another one', async () => {
  // /archive redirects to /all.html, which redirects to /posts/#2016.
  const { text } = await fix(withLink('[a](/archive)'))
  expect(text).toContain('[a](/posts/#2016)')
})

test.each([
  ['a URL that nothing refers to', '[old]: /old/'],
  ['a URL with entities in it', '[a](/old/?a&amp;b)'],
  ['a URL that is shown', '<http://blog.example/about>'],
  ['a link in code', '`[a](/old/)`'],
])('leaves %s', async (_, link) => {
  const { fixed, text } = await fix(withLink(link))
  expect({ fixed, text }).toEqual({ fixed: [], text: withLink(link) })
})

test('changes no link for a redirect that is a mistake: from a page, or to nowhere', async () => {
  const redirects = { '/posts/a-good-post/': '/about/', '/gone/': '/nowhere/' }
  vi.spyOn(siteConfig, 'redirects', 'get').mockReturnValue(redirects)
  onTestFinished(() => void vi.restoreAllMocks())
  const text = withLink('[a](/posts/a-good-post/#top) and [b](/gone/)')
  const { fixed, text: after, left } = await fix(text)
  expect({ fixed, after }).toEqual({ fixed: [], after: text })
  expect(left).toEqual([expect.stringMatching(/^site\.config\.ts/), expect.stringMatching(/^site\.config\.ts/)])
})

test('leaves what a file ignores with a reason', async () => {
  const text = lines('---', 'title: A', 'date: 2022-04-04', 'ignore: { redirected-links: a test }', '---', '[a](/old/)')
  expect(await fix(text)).toEqual({ fixed: [], text, left: [] })
})

test('changes the target of a symbolic link, and keeps the link', async () => {
  const contentDir = await writeContent({ ...site, 'texts/x.md': withLink('[a](/old/)') })
  await writeContent({ 'posts/x.md': { linkTo: join('..', 'texts', 'x.md') } }, contentDir)
  await fixContent(createTestCompiler(contentDir))
  expect((await lstat(join(contentDir, 'posts/x.md'))).isSymbolicLink()).toBe(true)
  expect(await readFile(join(contentDir, 'texts/x.md'), 'utf8')).toBe(withLink('[a](/posts/a-good-post/)'))
})

function withLink(link: string): string {
  return lines('---', 'title: A', 'date: 2022-04-04', '---', link)
}

/** Fixes a post twice. @returns what the first time has fixed, and the post and its issues after the second */
async function fix(post: string): Promise<{ fixed: string[]; text: string; left: string[] }> {
  const contentDir = await writeContent({ ...site, 'posts/x.md': post })
  const file = join(contentDir, 'posts/x.md')
  const compile = createTestCompiler(contentDir)
  const fixed = await fixContent(compile)
  expect(await fixContent(compile)).toEqual([])
  const { issues } = await compile()
  return {
    fixed: fixed.map((line) => line.replace(/^.*\/posts\/x\.md/, '')),
    text: await readFile(file, 'utf8'),
    left: issues.map(formatIssue),
  }
}

function createTestCompiler(contentDir: string): () => Promise<{ issues: Issue[] }> {
  const imageCacheDir = join(contentDir, '..', 'image-cache')
  return createCompiler({ contentDir, publicDir: resolve('public'), imageCacheDir }, { showUnpublished: false })
}
