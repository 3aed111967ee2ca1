// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderMarkdown } from './pipeline'
import { normalizeHtml } from './testing/normalize-html'
import { removeAdditions } from './testing/remove-additions'

/* Like commonmark.test.ts, for GitHub’s extensions; the examples are our own. */
const DIFFERENT: Record<string, number[]> = {
  'a single tilde is a tilde, as in ranges of numbers': [17],
  'all raw HTML is kept, since the author is trusted': [38, 39],
}

const EXAMPLE = /^`{32} example (\d+)\n(.*?)\n\.\n(.*?)\n`{32}$/gms

const source = readFileSync(join(import.meta.dirname, 'testing', 'gfm-examples.md'), 'utf8').replaceAll('\r\n', '\n')
const examples = [...source.matchAll(EXAMPLE)].map(([, number, markdown = '', html = '']) => ({
  number: Number(number),
  markdown,
  html,
}))
const reasons = new Map(Object.entries(DIFFERENT).flatMap(([reason, numbers]) => numbers.map((n) => [n, reason])))

test.each(examples)(
  'renders example $number as GitHub does, unless it is listed as different',
  async ({ number, markdown, html }) => {
    const ours = normalizeHtml(removeAdditions((await renderMarkdown(markdown)).html))
    const theirs = normalizeHtml(html)
    if (reasons.has(number)) expect(ours, `listed, but not different: ${reasons.get(number)}`).not.toBe(theirs)
    else expect(ours).toBe(theirs)
  },
)

test('covers every example', () => {
  expect(examples.map(({ number }) => number)).toEqual(examples.map((_, index) => index + 1))
  expect(examples).toHaveLength(source.match(/^`{32} example/gm)?.length ?? Number.NaN)
})
