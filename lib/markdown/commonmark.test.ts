// @vitest-environment jsdom
import { tests as examples } from 'commonmark-spec'
import { expect, test } from 'vitest'
import { renderMarkdown } from './pipeline'
import { normalizeHtml } from './testing/normalize-html'
import { removeAdditions } from './testing/remove-additions'

/*
 * Renders every example of CommonMark 0.31.2 with the whole pipeline, and compares the HTML without the additions of
 * this blog. Examples that still differ are listed here with the reason; a listed example has to differ.
 */
const DIFFERENT: Record<string, number[]> = {
  'bare URLs become links, as on GitHub': [602, 606, 608, 611, 612],
  'the title of an image that is alone in its paragraph becomes its caption': [
    572, 573, 576, 577, 584, 585, 586, 588, 589, 591,
  ],
  'comments, and what an HTML parser takes for one, are not published': [308, 309, 625, 626, 627, 628, 629],
  'class names are separated by a space, whatever separates them in the source': [154],
  'an HTML parser drops the line break at the beginning of a text area': [171],
}

const reasons = new Map(Object.entries(DIFFERENT).flatMap(([reason, numbers]) => numbers.map((n) => [n, reason])))

test.each(examples.map(({ number, section, ...example }) => ({ ...example, name: `${number}, ${section}`, number })))(
  'renders example $name as the specification does, unless it is listed as different',
  async ({ number, markdown, html }) => {
    const { html: rendered } = await renderMarkdown(withTabs(markdown))
    const [ours, theirs] = [removeAdditions(rendered), withoutLanguages(withTabs(html.trim()))].map(normalizeHtml)
    if (reasons.has(number)) expect(ours, `listed, but not different: ${reasons.get(number)}`).not.toBe(theirs)
    else expect(ours).toBe(theirs)
  },
  // The first example in a language waits for Shiki.
  60_000,
)

test('covers every example of the specification', () => {
  expect(examples).toHaveLength(652)
})

/** The specification writes tabs as arrows. */
function withTabs(text: string): string {
  return text.replaceAll('→', '\t')
}

/** Removes language classes: this blog shows the name of the language instead. */
function withoutLanguages(html: string): string {
  return html.replace(/ class="language-[^"]*"/g, '')
}
