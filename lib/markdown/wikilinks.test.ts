import { expect, test } from 'vitest'
import { mapLinkUrls } from './map-link-urls'
import { renderMarkdown } from './pipeline'

async function render(markdown: string, wikilinks = true): Promise<string> {
  return (await renderMarkdown(markdown, { wikilinks })).html.trim()
}

test.each([
  ['[[the-plan]]', '<a href="wikilink:the-plan">the-plan</a>'],
  ['[[The plan]]', '<a href="wikilink:The%20plan">The plan</a>'],
  ['[[ the-plan | what *they* see ]]', '<a href="wikilink:the-plan">what *they* see</a>'],
  ['[[the-plan#Costs]]', '<a href="wikilink:the-plan#Costs">the-plan</a>'],
  ['[[the-plan#Costs|costs]]', '<a href="wikilink:the-plan#Costs">costs</a>'],
  ['[[#Costs]]', '<a href="wikilink:#Costs">Costs</a>'],
  ['**[[größe]]**, [[a]][1]', '<strong><a href="wikilink:gr%C3%B6%C3%9Fe">größe</a></strong>, [[a]][1]'],
])('parses %s', async (markdown, html) => {
  expect(await render(markdown)).toBe(`<p>${html}</p>`)
})

test.each([
  ['`[[a]]`', '<code>[[a]]</code>'],
  ['\\[[a]]', '[[a]]'],
  ['[[a]](https://example.org)', '<a href="https://example.org">[a]</a>'],
  ['[[a] b]', '[[a] b]'],
  ['[[]] [[ ]]', '[[]] [[ ]]'],
  ['[[a\nb]]', '[[a\nb]]'],
  ['x[[0]', 'x[[0]'],
])('leaves %j', async (markdown, html) => {
  expect(await render(markdown)).toBe(`<p>${html}</p>`)
})

test('parses one in a table, where its bar is escaped', async () => {
  expect(await render('| a |\n|---|\n| [[b\\|c]] |')).toContain('<td><a href="wikilink:b">c</a></td>')
})

test('are text unless the settings ask for them', async () => {
  expect(await render('[[the-plan|plan]]', false)).toBe('<p>[[the-plan|plan]]</p>')
})

test('become links in the published Markdown', () => {
  const source = 'A [[The plan#Costs|*plan*]] and `[[a]]`, [[b]].'
  const map = (url: string) => (url.includes('plan') ? '/posts/the-plan/#costs' : url)
  expect(mapLinkUrls(source, map, { wikilinks: true })).toBe(
    'A [\\*plan\\*](/posts/the-plan/#costs) and `[[a]]`, [[b]].',
  )
})
