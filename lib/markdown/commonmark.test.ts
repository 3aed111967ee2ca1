// @vitest-environment jsdom
import { tests as examples } from 'commonmark-spec'
import { expect, test } from 'vitest'
import { renderMarkdown } from './pipeline'
import { asBrowsersReadIt } from './testing/as-browsers-read-it'
import { withoutOurAdditions } from './testing/without-our-additions'

/*
 * Every example of CommonMark 0.31.2 goes through the whole pipeline. What this blog adds to all of them is
 * taken off before the comparison; where more differs, the example stands below with the reason, and one
 * that is listed has to differ.
 */
const DIFFERENT: Record<string, number[]> = {
  'GitHub makes links of bare addresses': [602, 606, 608, 611, 612],
  'the title of an image that stands alone is its caption': [572, 573, 576, 577, 584, 585, 586, 588, 589, 591],
  'names of classes are parted by a space, whatever parted them': [154],
  'where HTML is read, the line break at the beginning of a text area is no part of its text': [171],
}

const reasons = new Map(Object.entries(DIFFERENT).flatMap(([reason, numbers]) => numbers.map((n) => [n, reason])))

test.each(examples.map(({ number, section, ...example }) => ({ ...example, name: `${number}, ${section}`, number })))(
  'example $name is as the specification has it, or listed as different',
  async ({ number, markdown, html }) => {
    const { html: rendered } = await renderMarkdown(withTabs(markdown))
    const [ours, theirs] = [withoutOurAdditions(rendered), withoutLanguages(withTabs(html.trim()))].map(
      asBrowsersReadIt,
    )
    if (reasons.has(number)) expect(ours, `listed, but no different: ${reasons.get(number)}`).not.toBe(theirs)
    else expect(ours).toBe(theirs)
  },
  // The first of a language waits for Shiki, on a busy machine for long.
  60_000,
)

test('the specification is there as a whole', () => {
  expect(examples).toHaveLength(652)
})

/** The specification writes tabs as arrows. */
function withTabs(text: string): string {
  return text.replaceAll('→', '\t')
}

/** The name of the language is not a class here, it is shown. */
function withoutLanguages(html: string): string {
  return html.replace(/ class="language-[^"]*"/g, '')
}
