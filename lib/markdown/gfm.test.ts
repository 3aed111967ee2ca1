// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderMarkdown } from './pipeline'
import { asBrowsersReadIt } from './testing/as-browsers-read-it'
import { withoutOurAdditions } from './testing/without-our-additions'

/* As in commonmark.test.ts, for what GitHub adds; the examples are our own. */
const DIFFERENT: Record<string, number[]> = {
  'raw HTML is kept, of every kind: the author is trusted': [38, 39],
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
  'example $number is as GitHub has it, or listed as different',
  async ({ number, markdown, html }) => {
    const ours = asBrowsersReadIt(withoutOurAdditions((await renderMarkdown(markdown)).html))
    const theirs = asBrowsersReadIt(html)
    if (reasons.has(number)) expect(ours, `listed, but no different: ${reasons.get(number)}`).not.toBe(theirs)
    else expect(ours).toBe(theirs)
  },
)

test('every example is read, and each extension has some', () => {
  expect(examples.map(({ number }) => number)).toEqual(examples.map((_, index) => index + 1))
  expect(examples).toHaveLength(source.match(/^`{32} example/gm)?.length ?? 0)
})
