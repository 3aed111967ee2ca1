// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { type RenderedMarkdown, renderMarkdown } from './pipeline'
import { normalizeHtml } from './testing/normalize-html'

/*
 * A case is a folder with input.md and the HTML that it has to become. expected.json has the excerpt, headings,
 * references or warnings, where the case is about them, and options.json the excerpt separator. All are written by hand.
 */
const FIXTURES = join(import.meta.dirname, 'fixtures')

// The first case of a language waits for Shiki.
vi.setConfig({ testTimeout: 60_000 })

type Options = { excerptSeparator?: string }

test.each(readdirSync(FIXTURES))('renders the HTML of the case %s', async (name) => {
  const { html } = await renderCase(name)
  expect(normalizeHtml(html)).toBe(normalizeHtml(readCase(name, 'output.html')))
})

const casesWithMoreThanHtml = readdirSync(FIXTURES).filter((name) => existsSync(join(FIXTURES, name, 'expected.json')))

test.each(casesWithMoreThanHtml)(
  'extracts the excerpt, headings, references and warnings of the case %s',
  async (name) => {
    const expected: Partial<RenderedMarkdown> = JSON.parse(readCase(name, 'expected.json'))
    const rendered = Object.entries(await renderCase(name))
    expect(Object.fromEntries(rendered.filter(([key]) => key in expected))).toEqual(expected)
  },
)

function renderCase(name: string): Promise<RenderedMarkdown> {
  const hasOptions = existsSync(join(FIXTURES, name, 'options.json'))
  const { excerptSeparator }: Options = hasOptions ? JSON.parse(readCase(name, 'options.json')) : {}
  return renderMarkdown(readCase(name, 'input.md'), excerptSeparator)
}

function readCase(name: string, file: string): string {
  return readFileSync(join(FIXTURES, name, file), 'utf8')
}
