import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { readContent } from '@/lib/import/verify/pages/read-content'
import { compareText } from './compare-text'

function compare(old: string, own: string) {
  const read = (html: string) => readContent(fromHtml(html, { fragment: true }).children)
  return compareText(read(old), read(own)).map(({ kind, isLoss }) => [kind, isLoss])
}

const FORMULA = '<math><semantics><mi>x</mi><annotation>x^2</annotation></semantics></math>'

test('leaves out the marks of formulas that are drawn here', () => {
  expect(compare('<p>So \\(x^2\\).</p>', `<p>So ${FORMULA}.</p>`)).toEqual([])
  expect(compare('<p>So \\(x^2\\).</p>', '<p>So x^2.</p>')).toEqual([['marks and symbols', true]])
})

// What Jekyll 4.3.1 makes of a fence with a file name.
test('takes code that the old site shows as text for no loss if all of it is here', () => {
  const old = '<p>So:</p><p>```rb a.rb puts “<strong>it</strong>” ```</p>'
  const code = (text: string) => {
    return `<p>So:</p><figure class="code"><figcaption><span>a.rb</span> <span>rb</span></figcaption><pre>${text}</pre></figure>`
  }
  expect(compare(old, code('puts "__it__"'))).toEqual([['code that the old site shows as text', false]])
  expect(compare(old, code('puts'))).toContainEqual(['words that differ', true])
  // Signs alone are no fence.
  expect(compare('<p>So - - a:</p><pre>x y</pre>', `<p>So - -</p>${code('a: x y z')}`)).not.toContainEqual([
    'code that the old site shows as text',
    false,
  ])
  expect(compare(old, code('it puts'))).toContainEqual(['words that differ', true])
})

test('expects no text for a link that is here instead of a frame', () => {
  const link = '<a href="https://slides.example/7f3a9">https://slides.example/7f3a9</a>'
  expect(compare('<p>So:</p><iframe src="//slides.example/player/7f3a9"></iframe>', `<p>So: ${link}</p>`)).toEqual([])
  expect(compare('<p>So:</p>', `<p>So: ${link}</p>`)).toEqual([['words added', false]])
})
