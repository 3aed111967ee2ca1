import { expect, test } from 'vitest'
import type { Piece } from './answer'
import { foundPage } from './found-page'
import { aFragment } from './testing/a-fragment'

const TEXT = `We began on a Monday with nothing.
## First
The queue was long. Nobody read it.
## Second
Every queue hides a decision that nobody made, and that is why it is long.`

function found(wanted: string, text = TEXT, meta = {}) {
  return foundPage(aFragment(text, wanted, meta), allOf(...wanted.toLowerCase().split(' ')), '/')
}

function allOf(...words: string[]) {
  return { phrase: words, words }
}

function text(pieces: Piece[] = []): string {
  return pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')
}

test('links a phrase to its section, with the words in the text fragment', () => {
  const { page } = found('hides a decision')
  expect(page.isInSection).toBe(true)
  expect(page.sections[0]?.href).toBe('/posts/a-post/#second:~:text=hides%20a%20decision')
  expect(text(page.sections[0]?.heading)).toBe('Second')
  expect(text(page.sections[0]?.excerpt)).toMatch(/^Every queue \[hides a decision\] that nobody made/)
})

test('links a long phrase by its first and last words', () => {
  const { page } = found('a decision that nobody made and that is why it is long')
  expect(page.sections[0]?.href).toMatch(/#second:~:text=a%20decision%20that%20nobody,why%20it%20is%20long$/)
})

test('links a single word with the words before and after it', () => {
  const { page } = found('queue')
  expect(page.sections.map(({ href }) => href)).toEqual([
    '/posts/a-post/#first:~:text=The-,queue,-was%20long',
    '/posts/a-post/#second:~:text=Every-,queue,-hides%20a',
  ])
})

test('takes no words from beyond the end of a sentence, which may end a block', () => {
  expect(found('long').page.sections[0]?.href).toBe('/posts/a-post/#first:~:text=queue%20was-,long')
})

test('includes the punctuation around a word', () => {
  const { href } = found('anger', 'Say no without “anger,” and then say it again.').page.whole
  expect(decodeURIComponent(href)).toBe('/posts/a-post/#:~:text=no without-,“anger,”,-and then')
})

test('has no text fragment for words in a heading, which the table of contents has first', () => {
  const repeated = 'Our queue is long.\n## Why our queue is long, mostly\nIt is our queue.'
  expect(found('queue', repeated).page.whole.href).toBe('/posts/a-post/')
  expect(found('our queue is', repeated).page.whole.href).toBe('/posts/a-post/')
  expect(found('queue', 'Your queue is long.\n## Our queue is long\nYes.').page.whole.href).toMatch(
    /#:~:text=Your-,queue/,
  )
})

test('links text before the first heading to the page itself', () => {
  const { page } = found('monday')
  expect([page.isInSection, page.sections, page.whole.href]).toEqual([
    false,
    [],
    '/posts/a-post/#:~:text=on%20a-,Monday,-with%20nothing',
  ])
  expect(text(page.whole.excerpt)).toBe('We began on a [Monday] with nothing.')
})

test('links to the page as a whole if its title matches', () => {
  const { page } = found('queue', TEXT, { title: 'The queue' })
  expect([page.isInSection, text(page.title)]).toEqual([false, 'The [queue]'])
})

test('adds the base path to links', () => {
  const { page } = foundPage(aFragment(TEXT, 'monday'), allOf('monday'), '/notes/')
  expect(page.whole.href).toMatch(/^\/notes\/posts\/a-post\//)
})

test('ranks the title before the text, a phrase before its words, and all words before some', () => {
  const ranks = [
    found('nobody read', 'Nothing.', { title: 'What nobody read' }).rank,
    found('nobody read').rank,
    found('nobody decision').rank,
    found('nobody hero').rank,
  ]
  expect(ranks).toEqual([...new Set(ranks)].sort((one, other) => other - one))
})

test('matches inflected forms, but no words that merely start alike', () => {
  const answered = (word: string, text: string) => foundPage({ ...aFragment(text, text) }, allOf(word), '/').answered
  expect([answered('hiring', 'hire'), answered('studies', 'study'), answered('runs', 'running')]).toEqual([1, 1, 1])
  expect([answered('prnitout', 'price'), answered('interveiw', 'intention')]).toEqual([0, 0])
})
