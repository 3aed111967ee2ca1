// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { type RenderedMarkdown, renderMarkdown } from './pipeline'
import { asBrowsersReadIt } from './testing/as-browsers-read-it'

/*
 * A case is a folder: input.md and the HTML it must become; where it is about more than HTML, expected.json
 * holds the excerpt, headings or references; options.json the declared separator. All are written by hand.
 */
const FIXTURES = join(import.meta.dirname, 'fixtures')

// The first case of a language waits for Shiki, on a busy machine for long.
vi.setConfig({ testTimeout: 60_000 })

type Options = { excerptSeparator?: string }

test.each(readdirSync(FIXTURES))('Markdown becomes the HTML of the case %s', async (name) => {
  const { html } = await renderCase(name)
  expect(asBrowsersReadIt(html)).toBe(asBrowsersReadIt(readCase(name, 'output.html')))
})

const casesWithMoreThanHtml = readdirSync(FIXTURES).filter((name) => existsSync(join(FIXTURES, name, 'expected.json')))

test.each(casesWithMoreThanHtml)(
  'Markdown yields the excerpt, headings and references of the case %s',
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
