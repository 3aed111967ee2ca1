import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { findContent, getReferenceWords } from './find-content'
import { readContent } from './read-content'

const SOURCE = 'We [split](/plan.html) the queue.\n\n![Two queues](queues.png)\n\nIt took **a week** of work.\n'
const POST =
  '<p>We <a href="/plan.html">split</a> the queue.</p><p><img src="queues.png" alt="Two queues"></p><p>It took <b>a week</b> of work.</p>'

function read(body: string) {
  return readContent(findContent(fromHtml(`<title>Queues</title>${body}`), getReferenceWords(SOURCE)))
}

const expected = 'We split the queue. It took a week of work.'.split(' ')

test('finds the text in an element of its own', () => {
  const { words, images } = read(`<header>My blog</header><main><h1>Queues</h1><div class="entry">${POST}</div>
    <aside>Other posts: Plan the work of a week</aside></main><footer>© me</footer>`)
  expect(words).toEqual(expected)
  expect(images).toHaveLength(1)
})

test('finds the text beside the title and the date in one element', () => {
  const { words } = read(`<article><h1>Queues</h1><div class="time">Monday, April 4, 2022 · 2 min read</div>${POST}
    <p>Next: <a href="/next/">The next post</a></p></article>`)
  expect(words).toEqual(expected)
})

test('finds the text beside comments, below a title that has words of the source', () => {
  const { words } = read(`<div><div><h2>A week of work, split</h2></div><div><div class="entry">${POST}</div>
    <p>Comments are closed. Posted by the author in the category of queues, and of all that has to do with plans.</p></div></div>`)
  expect(words).toEqual(expected)
})

test('finds the text in a link that the theme does not close', () => {
  const { words } = read(`<div><a href="/"><h2>Queues</h2><p>By me<div>${POST}</div><p>More posts</p></div>`)
  expect(words).toEqual(expected)
})

test('finds the text in a layout of tables', () => {
  const { words } = read(`<table><tr><td><ul><li>Home</li></ul></td><td><h2>Queues</h2>${POST}</td></tr></table>`)
  expect(words).toEqual(expected)
})

test('finds the text on a page that also lists posts with their first words', () => {
  const { words } = read(`<div id="recent"><p>We split the queue. It took …</p></div><div id="post">${POST}</div>`)
  expect(words).toEqual(expected)
})

test('keeps an image at the end, for which a block without it has the same words', () => {
  const source = 'A picture of it.\n\n![Queues](queues.png)\n'
  const page = fromHtml(
    '<h1>It</h1><main><div><div>A picture of it.</div><div><img src="queues.png" alt="Queues"></div></div></main>',
  )
  expect(readContent(findContent(page, getReferenceWords(source))).images).toHaveLength(1)
})

test('finds text without spaces between words, where the words of the source end at its marks', () => {
  const page = fromHtml('<main><p>今天我们介绍<a href="/m">mergo</a>。</p><p>快速使用</p></main>')
  const source = '今天我们介绍[`mergo`](/m)。\n\n快速使用\n'
  expect(readContent(findContent(page, getReferenceWords(source))).words.join(' ')).toBe('今天我们介绍mergo。 快速使用')
})

test('keeps a block of code at the end', () => {
  const page = fromHtml('<main><h1>It</h1><p>So:</p><pre>make all</pre><p>Share this</p></main>')
  const content = readContent(findContent(page, getReferenceWords('So:\n\n```sh\nmake all\n```\n')))
  expect(content.code).toEqual(['make all'])
  expect(content.words).toEqual(['So:', '⟨code⟩'])
})

test('keeps a block of HTML code at the end', () => {
  const page = fromHtml(
    '<main><h1>It</h1><p>So:</p><pre>&lt;div>&lt;div>&lt;ul>&lt;/ul>&lt;/div>&lt;/div></pre></main>',
  )
  const source = 'So:\n\n```html\n<div><div><ul></ul></div></div>\n```\n'
  expect(readContent(findContent(page, getReferenceWords(source))).code).toHaveLength(1)
})

test('keeps an aside that is a part of the text, and no other', () => {
  const aside = '<aside>We split <b>the queue</b>.</aside>'
  const page = fromHtml(`<main><p>A plan.</p>${aside}<p>It took a week.</p><aside>Other posts</aside></main>`)
  const { words } = readContent(findContent(page, getReferenceWords(`A plan.\n\n${aside}\n\nIt took a week.\n`)))
  expect(words.join(' ')).toBe('A plan. We split the queue. It took a week.')
})
