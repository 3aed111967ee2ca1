// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { type MarkdownOptions, type RenderedMarkdown, renderMarkdown } from './pipeline'
import { normalizeHtml } from './testing/normalize-html'

/*
 * Each case is a folder with input.md and output.html. It may have an expected.json with the excerpt, headings, links,
 * references or warnings, and an options.json with the excerpt separator or the language. All of them are written by hand.
 */
const FIXTURES = join(import.meta.dirname, 'fixtures')

// The first case in a language waits for Shiki.
vi.setConfig({ testTimeout: 60_000 })

test.each(readdirSync(FIXTURES))('renders the expected HTML: %s', async (name) => {
  const { html } = await renderCase(name)
  expect(normalizeHtml(html)).toBe(normalizeHtml(readCase(name, 'output.html')))
})

const casesWithMoreThanHtml = readdirSync(FIXTURES).filter((name) => existsSync(join(FIXTURES, name, 'expected.json')))

test.each(casesWithMoreThanHtml)(
  'extracts the expected excerpt, headings, references and warnings: %s',
  async (name) => {
    const expected: Partial<RenderedMarkdown> = JSON.parse(readCase(name, 'expected.json'))
    const rendered = Object.entries(await renderCase(name))
    expect(Object.fromEntries(rendered.filter(([key]) => key in expected))).toEqual(expected)
  },
)

function renderCase(name: string): Promise<RenderedMarkdown> {
  const hasOptions = existsSync(join(FIXTURES, name, 'options.json'))
  const options: MarkdownOptions = hasOptions ? JSON.parse(readCase(name, 'options.json')) : {}
  return renderMarkdown(readCase(name, 'input.md'), options)
}

function readCase(name: string, file: string): string {
  return readFileSync(join(FIXTURES, name, file), 'utf8')
}
