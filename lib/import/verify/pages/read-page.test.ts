import { expect, test } from 'vitest'
import { getReferenceWords } from './find-content'
import { readOldPage, readOwnPage } from './read-page'

const SOURCE = 'So $$x^2$$ it is.'

test('reads a page of the old site', () => {
  const html = `<title>Squares | My blog</title><h2><a href="/">Squares</a></h2><time datetime="2022-04-04"></time>
    <a id="top"></a><div><p>So \\(x^2\\) it is.</p></div>`
  const page = readOldPage(html, getReferenceWords(SOURCE))
  expect(page.titles).toEqual(['Squares | My blog', 'Squares'])
  expect([...page.days]).toEqual(['2022-04-04'])
  expect(page.ids).toEqual(new Set(['top']))
  expect(page.content.words.join(' ')).toBe('So \\(x^2\\) it is.')
})

test('reads the text of a page of this blog, and nothing of what is no post', () => {
  const html = '<h1>Squares</h1><nav>Contents</nav><div class="prose"><p>So it is.</p></div><footer>Next</footer>'
  expect(readOwnPage(html)?.content.words).toEqual(['So', 'it', 'is.'])
  expect(readOwnPage('<h1>Archive</h1>')).toBeUndefined()
})
