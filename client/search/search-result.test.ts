import { expect, test } from 'vitest'
import { normalizeWords } from '@/lib/text/words'
import type { TextRun } from './search-protocol'
import { compareRanks, createRankedResult } from './search-result'
import { aFragment } from './testing/a-fragment'

const TEXT = `We began on a Monday with nothing.
## First
The queue was long. Nobody read it.
## Second
Every queue hides a decision that nobody made, and that is why it is long.`

function searchPage(query: string, text = TEXT, meta = {}) {
  return createRankedResult(aFragment(text, query, meta), toTerms(...query.toLowerCase().split(' ')), '/')
}

function toTerms(...words: string[]) {
  return { phrase: words, words }
}

function toText(runs: TextRun[] = []): string {
  return runs.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')
}

test('links a phrase to its section, with the words in the text fragment', () => {
  const { result } = searchPage('hides a decision')
  expect(result.isInSection).toBe(true)
  expect(result.sections[0]?.href).toBe('/posts/a-post/#second:~:text=hides%20a%20decision')
  expect(toText(result.sections[0]?.heading)).toBe('Second')
  expect(toText(result.sections[0]?.excerpt)).toMatch(/^Every queue \[hides a decision\] that nobody made/)
})

test('links a long phrase by its first and last words', () => {
  const { result } = searchPage('a decision that nobody made and that is why it is long')
  expect(result.sections[0]?.href).toMatch(/#second:~:text=a%20decision%20that%20nobody,why%20it%20is%20long$/)
})

test('links a single word with the words before and after it', () => {
  const { result } = searchPage('queue')
  expect(result.sections.map(({ href }) => href)).toEqual([
    '/posts/a-post/#first:~:text=The-,queue,-was%20long',
    '/posts/a-post/#second:~:text=Every-,queue,-hides%20a',
  ])
})

test('links two words in the same way, since they may be on the page more than once', () => {
  const href = searchPage('hides a').result.sections[0]?.href
  expect(href).toMatch(/#second:~:text=Every%20queue-,hides%20a,-decision%20that$/)
})

test('links each of several words, but no more than four', () => {
  const { href } = searchPage('ada bea cia dea eva', 'Ada is ill, Bea is in, Cia is out, Dea is up, Eva is off.').result
    .page
  expect(href.match(/text=/g)).toHaveLength(4)
})

test('takes no context from beyond the end of a sentence, which may be the end of a block', () => {
  expect(searchPage('long').result.sections[0]?.href).toBe('/posts/a-post/#first:~:text=queue%20was-,long')
})

test('includes the punctuation around a word', () => {
  const { href } = searchPage('anger', 'Say no without “anger,” and then say it again.').result.page
  expect(decodeURIComponent(href)).toBe('/posts/a-post/#:~:text=no without-,“anger,”,-and then')
})

test.each([
  ['always wrote C++', 'We always wrote C++, and C.', 'always wrote C++'],
  ['.net to it', 'They had moved “.NET to it”.', '.NET to it'],
  ['it and that', 'They had moved ...it and that.', 'it and that'],
  ['यह योजना की', 'यह योजना की। वह नहीं।', 'यह योजना की'],
])('keeps the signs and the vowels at the ends of %s, without punctuation', (query, text, directive) => {
  const phrase = normalizeWords(query)
  const { result } = createRankedResult(aFragment(text, query), { phrase, words: phrase }, '/')
  expect(decodeURIComponent(result.page.href)).toBe(`/posts/a-post/#:~:text=${directive}`)
})

test('has no text fragment for words in a heading, which the table of contents has first', () => {
  const repeated = 'Our queue is long.\n## Why our queue is long, mostly\nIt is our queue.'
  expect(searchPage('queue', repeated).result.page.href).toBe('/posts/a-post/')
  expect(searchPage('our queue is', repeated).result.page.href).toBe('/posts/a-post/')
  expect(searchPage('queue', 'Your queue is long.\n## Our queue is long\nYes.').result.page.href).toMatch(
    /#:~:text=Your-,queue/,
  )
})

test('links text before the first heading to the page itself', () => {
  const { result } = searchPage('monday')
  expect([result.isInSection, result.sections, result.page.href]).toEqual([
    false,
    [],
    '/posts/a-post/#:~:text=on%20a-,Monday,-with%20nothing',
  ])
  expect(toText(result.page.excerpt)).toBe('We began on a [Monday] with nothing.')
})

test('links to the page as a whole if its title matches', () => {
  const { result } = searchPage('queue', TEXT, { title: 'The queue' })
  expect([result.isInSection, toText(result.title)]).toEqual([false, 'The [queue]'])
})

test('lists the sections with the phrase first, then those with most of its words, in the heading, and most often', () => {
  const text = `## Once
Work.
## Often
Work, and work.
## Queues
Queue.
## Work
Nothing.
## Both
Work in a queue.
## Phrase
A work queue.`
  const getHeadings = (query: string) => searchPage(query, text).result.sections.map(({ heading }) => toText(heading))
  expect(getHeadings('work queue')).toEqual(['Phrase', 'Both', '[Work]'])
  expect(getHeadings('work')).toEqual(['[Work]', 'Often', 'Once'])
})

test('adds the base path to links', () => {
  const { result } = createRankedResult(aFragment(TEXT, 'monday'), toTerms('monday'), '/notes/')
  expect(result.page.href).toMatch(/^\/notes\/posts\/a-post\//)
})

test('ranks the title before the text, a phrase before its words, and all words before some', () => {
  const ranks = [
    searchPage('nobody read', 'Nothing.', { title: 'What nobody read' }).rank,
    searchPage('nobody read').rank,
    searchPage('nobody decision').rank,
    searchPage('nobody hero').rank,
  ]
  const isBetter = ranks.slice(1).map((rank, index) => compareRanks(ranks[index] ?? [], rank) < 0)
  expect(isBetter).toEqual([true, true, true])
})

test('a title whose last word is typed in part is as good a match as all of its words', () => {
  const title = searchPage('nobody re', 'Nothing.', { title: 'What nobody read' })
  expect(title.matched).toBe(2)
  expect(compareRanks(title.rank, searchPage('nobody re', 'A reader, and nobody. Re: it.').rank)).toBeLessThan(0)
})

test('matches inflected forms, but no words that merely start alike', () => {
  const countMatched = (word: string, text: string) =>
    createRankedResult(aFragment(text, text), toTerms(word), '/').matched
  expect([countMatched('hiring', 'hire'), countMatched('studies', 'study'), countMatched('runs', 'running')]).toEqual([
    1, 1, 1,
  ])
  // Short words do not, unless they are all that is searched for.
  expect(createRankedResult(aFragment('these android', 'these android'), toTerms('the', 'and'), '/').matched).toBe(0)
  expect(countMatched('and', 'android')).toBe(1)
  // Of other languages, by their beginning.
  expect(countMatched('besprechungen', 'besprechung')).toBe(1)
  expect([countMatched('prnitout', 'price'), countMatched('interveiw', 'intention')]).toEqual([0, 0])
})
