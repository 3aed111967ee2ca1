import { expect, test } from 'vitest'
import { readSourceText } from './source-text'

async function readWords(body: string, format: 'markdown' | 'html' = 'markdown'): Promise<string> {
  return (await readSourceText({ body, format })).content.words.join(' ')
}

test.each([
  ['a tag', 'One.\n\n{% include note.html text="b" %}\n\nTwo.', 'One. Two.'],
  ['an expression', 'One {{ page.title }} b.\n\nTwo.', 'Two.'],
  ['what a tag encloses', 'One.\n\n{% if a %}\n\nb\n\n{% if c %}d{% endif %}\n\ne\n\n{% endif %}\n\nTwo.', 'One. Two.'],
  ['a shortcode', 'One.\n\n{{< figure\n src="a.png" >}}\n\nTwo {{% x %}}.', 'One.'],
  ['what a shortcode encloses', 'One.\n\n{{% notice %}}\n\nb\n\n{{% /notice %}}\n\nTwo.', 'One. Two.'],
  ['a shortcode without an end', '{{< img >}}\n\nOne.\n\n{{< img />}}\n\nTwo.', 'One. Two.'],
  ['code with a template', 'One.\n\n```yaml\na: {{ b }}\n\nc: d\n```\n\nTwo.', 'One. Two.'],
])('leaves out blocks with %s', async (_, body, words) => {
  expect(await readWords(body)).toBe(words)
})

test('reads the names of emoji as signs, if the blog shows them so', async () => {
  const read = async (hasEmoji: boolean) =>
    (await readSourceText({ body: 'Done :tada: at 10:30:05.', format: 'markdown' }, hasEmoji)).content.words.join(' ')
  expect([await read(true), await read(false)]).toEqual(['Done 🎉 at 10:30:05.', 'Done :tada: at 10:30:05.'])
})

test('keeps a link whose URL a template makes below', async () => {
  const { content } = await readSourceText({ body: '[One][1]\n\n[1]: {{ site.url }}/about/\n', format: 'markdown' })
  expect(content.links).toEqual([{ href: '/a-template/', text: 'One' }])
})

test('reads all of a text without templates, whatever elements are in it', async () => {
  expect(await readWords('One.[^1]\n\n<div>Two</div>\n\n[^1]: Three.\n')).toMatch(/^One\..* Two .*Three\./)
})

test('leaves out the templates of HTML', async () => {
  expect(await readWords('<p>One {{ a }}.</p>{% if b %}<p>c</p>{% endif %}<p>Two.</p>', 'html')).toBe('One . Two.')
})
