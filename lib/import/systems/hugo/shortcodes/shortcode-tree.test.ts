import { expect, test } from 'vitest'
import { type BodyPart, parseShortcodes } from './shortcode-tree'

/** A tree in short: texts as they are, shortcodes as their name, parameters and content. */
function outline(parts: BodyPart[]): unknown[] {
  return parts.map((part) =>
    part.type === 'text' ? part.text : [part.name, part.params, ...(part.inner ? [outline(part.inner)] : [])],
  )
}

function parse(body: string): unknown[] {
  const { parts, errors } = parseShortcodes(body)
  expect(errors).toEqual([])
  return outline(parts)
}

// The values are those that Hugo 0.111.3 gives to the template of a shortcode.
test('reads values without quotes, in double quotes and in back quotes', () => {
  expect(parse('{{< p 1 2.5 true "a b" `c "d"` x-y >}}')).toEqual([
    ['p', { 0: 1, 1: 2.5, 2: true, 3: 'a b', 4: 'c "d"', 5: 'x-y' }],
  ])
})

test('reads parameters by name over several lines', () => {
  expect(parse('{{< p a=1 b="x \\" y \\\\ z"\n  c=true d=`multi\nline` e= "f" />}} tail')).toEqual([
    ['p', { a: 1, b: 'x " y \\ z', c: true, d: 'multi\nline', e: 'f' }],
    ' tail',
  ])
})

test('reads tags without spaces, and URLs without quotes', () => {
  expect(parse('{{<p>}}{{<p 1>}}{{%p%}}{{< p https://ada.example/?a=b#c >}}')).toEqual([
    ['p', {}],
    ['p', { 0: 1 }],
    ['p', {}],
    ['p', { 0: 'https://ada.example/?a=b#c' }],
  ])
})

test('shows an escaped shortcode as the text of one', () => {
  expect(parse('a {{</* p 1 */>}} b `{{%/* p */%}}`')).toEqual(['a ', '{{< p 1 >}}', ' b `', '{{% p %}}', '`'])
})

test('finds what is between two tags, also after blanks before the name', () => {
  expect(parse('{{< b >}}one {{< p 1 >}}{{< / b >}} two')).toEqual([['b', {}, ['one ', ['p', { 0: 1 }]]], ' two'])
})

test('nests shortcodes of the same name', () => {
  expect(parse('{{% b %}}1{{% b %}}2{{% /b %}}3{{% /b %}}')).toEqual([['b', {}, ['1', ['b', {}, ['2']], '3']]])
})

test('puts what follows a shortcode without a closing tag behind it', () => {
  expect(parse('{{< b >}}{{< p >}}x{{< q >}}y{{< /b >}}z')).toEqual([['b', {}, [['p', {}], 'x', ['q', {}], 'y']], 'z'])
})

test('knows where a shortcode begins and ends', () => {
  const { parts } = parseShortcodes('ab {{< b >}}x{{< /b >}}')
  expect(parts[1]).toMatchObject({ delimiter: '<', start: 3, end: 23 })
})

test.each([
  ['x {{< p a=1 2 >}} y', 'the shortcode p has parameters with and without a name', 12],
  ['x {{< p 1 a=2 >}} y', 'the shortcode p has parameters with and without a name', 10],
  ['x {{< p "a >}}\n y', 'a quotation mark of the shortcode p is not closed', 8],
  ['x {{< p "a\nb" >}} y', 'a quotation mark of the shortcode p is not closed', 8],
  ['x {{< p `a >}} y', 'a quotation mark of the shortcode p is not closed', 8],
  ['x {{< >}} y', 'a shortcode has no name', 6],
  ['x {{< p y', 'the shortcode p has no end', 2],
  ['x {{< /p >}} y', 'the shortcode p is closed but not opened', 2],
  ['x {{< highlight go >}} y', 'the shortcode highlight is not closed', 2],
  ['x {{</* p >}} y', 'the comment of a shortcode is not closed', 2],
])('leaves %j as it is', (body, message, at) => {
  const { parts, errors } = parseShortcodes(body)
  expect(errors).toEqual([{ message, at }])
  expect(parts.map((part) => (part.type === 'text' ? part.text : '')).join('')).toBe(body)
})

test('reads on behind a broken shortcode', () => {
  const { parts } = parseShortcodes('{{< p "a >}}\n\n{{< q >}}')
  expect(outline(parts)).toEqual(['{{<', ' p "a >}}\n\n', ['q', {}]])
})
