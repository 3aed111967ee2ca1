import { expect, test, vi } from 'vitest'
import type { SourceFile } from '@/lib/content/front-matter/source-file'
import { aRendering, aSource } from '@/lib/content/testing/builders'
import { type RenderedFile, renderBodies } from './render-bodies'
import type { RenderCache } from './render-cache'

// On a busy machine starting threads takes a while.
vi.setConfig({ testTimeout: 60_000 })

/** From 200 on, bodies are rendered in worker threads. */
const MANY = 250

/** A post that declares its excerpt separator. */
function withSeparator(name: string, body: string): SourceFile {
  return aSource(`posts/${name}.md`, { title: name, excerpt_separator: '<!--stop-->' }, body)
}

/** The first line of the HTML of a file, or its issue. */
function summarize(result: RenderedFile): string | undefined {
  return 'rendered' in result ? result.rendered.html.split('\n')[0] : `${result.issue.line}: ${result.issue.message}`
}

test('renders many bodies in worker threads, in order, and reports the one that cannot be rendered', async () => {
  const sources = Array.from({ length: MANY }, (_, index) =>
    withSeparator(`${index}`, `Text ${index}\n\n<!--stop-->\n\nMore`),
  )
  const tooDeep = withSeparator('deep', `${'>'.repeat(2000)} Down here`)
  const onProgress = vi.fn()
  const results = await renderBodies([...sources, tooDeep], { onProgress })

  expect(results.map(summarize)).toEqual([
    ...sources.map((_, index) => `<p>Text ${index}</p>`),
    '5: the text is nested too deeply to be rendered',
  ])
  expect(results.map(({ source }) => source)).toEqual([...sources, tooDeep])
  expect(onProgress).toHaveBeenLastCalledWith(MANY + 1, MANY + 1)
  const excerpts = results.map((result) => 'rendered' in result && result.rendered.excerpt)
  expect(excerpts.slice(0, 2)).toEqual(['Text 0', 'Text 1'])
})

test.each([
  ['ar', 'ltr'],
  ['fa-IR', 'ltr'],
  ['de', undefined],
  [undefined, undefined],
  ['no language', undefined],
  [7, undefined],
])('a text in the language %s has code with the direction %s', async (lang, direction) => {
  const [result] = await renderBodies([aSource('posts/x.md', { title: 'X', lang }, 'Run `--all`.')])
  const dir = direction === undefined ? '' : ` dir="${direction}"`
  expect(result && summarize(result)).toBe(`<p>Run <code${dir}>--all</code>.</p>`)
})

test('composes the letters in the URLs of the site, and not in those of others', async () => {
  vi.stubEnv('SITE_URL', 'https://ada.example')
  const body = '[x](https://ada.example/cafe\u0301/) [y](https://b.example/cafe\u0301/)'
  const [result] = await renderBodies([aSource('posts/x.md', { title: 'X' }, body)])
  vi.unstubAllEnvs()
  expect(result && summarize(result)).toBe(
    '<p><a href="https://ada.example/caf%C3%A9/">x</a> <a href="https://b.example/cafe%CC%81/">y</a></p>',
  )
})

test('takes from the cache what it has, and writes all bodies into it', async () => {
  const [known, unknown] = [withSeparator('known', 'Known'), withSeparator('unknown', 'Unknown')]
  const write = vi.fn<RenderCache['write']>()
  const cache: RenderCache = {
    read: ({ markdown }) => (markdown === known.body ? aRendering({ html: '<p>From the cache</p>' }) : undefined),
    write,
  }
  const results = await renderBodies([known, unknown], { cache })
  expect(results.map(summarize)).toEqual(['<p>From the cache</p>', '<p>Unknown</p>'])
  expect(write.mock.calls.map(([bodies, newBodies]) => [bodies.map(([{ markdown }]) => markdown), newBodies])).toEqual([
    [[known.body, unknown.body], 1],
  ])
})

test('renders a source file only once', async () => {
  const source = withSeparator('once', 'Text')
  const [first] = await renderBodies([source])
  const [second] = await renderBodies([source])

  expect(second).toBe(first)
})
