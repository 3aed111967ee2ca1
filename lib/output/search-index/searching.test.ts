import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Pagefind } from '@/client/search/pagefind'
import { runSearch } from '@/client/search/run-search'
import type { SearchResponse, TextRun } from '@/client/search/search-protocol'
import { aPost, aSite } from '@/lib/content/testing/builders'
import { buildSearchIndex } from './build-search-index'
import { getSearchDocuments } from './search-document'
import { pagefindFolder, pagefindProgramPath } from './search-paths'

/*
 * Searches in an index of real posts with the real Pagefind, as a browser does: what is indexed and what is searched
 * for have to agree.
 */
vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

/** Indexes posts, one for each of these texts. @returns a function that searches in them */
async function indexTexts(...texts: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'step-back-searching-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  onTestFinished(() => {
    vi.unstubAllGlobals()
  })
  const posts = texts.map((text, index) =>
    aPost({ slug: String(index), title: 'Title', text, html: `<p>Before ${text} after.</p>` }),
  )
  await buildSearchIndex(getSearchDocuments(aSite({ posts })), folder)
  const read = async (url: string) => new Response(readFileSync(join(folder, new URL(url).pathname)))
  vi.stubGlobal('fetch', read)
  const pagefind: Pagefind & { options: (options: object) => Promise<void> } = await import(
    pathToFileURL(join(folder, pagefindProgramPath)).href
  )
  await pagefind.options({ basePath: `http://site.invalid${pagefindFolder}/`, baseUrl: '/' })
  await pagefind.filters()
  const vocabulary = async () => readFileSync(join(folder, 'search/vocabulary.txt'), 'utf8')
  const index = { pagefind, vocabulary, commonWords: new Set<string>(), base: '/' }
  return async (query: string) => {
    const response = await runSearch({ query, filters: {}, limit: 100 }, index)
    return { ...response, texts: response.results.map(({ page }) => getIndex(page.href)).map((at) => texts[at]) }
  }
}

function getIndex(href: string): number {
  return Number(/\/posts\/(\d+)\//.exec(href)?.[1])
}

function getMarked({ results }: SearchResponse): string[] {
  const runs: TextRun[] = results.flatMap(({ page }) => page.excerpt)
  return runs.filter(({ isMatch }) => isMatch).map(({ text }) => text.trim())
}

test('finds a word in every script, however it is spelt, and no other word', async () => {
  const groups = [
    ['ガイド', 'ｶﾞｲﾄﾞ'],
    ['カイト'],
    ['パス'],
    ['バス'],
    ['한국'],
    ['한글'],
    ['हिन्दी'],
    ['हन्द'],
    ['फ़िल्म', 'फिल्म'],
    ['কড়ি'],
    ['কর'],
    ['தமிழ்'],
    ['กิน'],
    ['กัน'],
    ['كَتَبَ', 'كتب', 'كـتب'],
    ['مدرسة', 'مدرسه'],
    ['שָׁלוֹם', 'שלום'],
    ['μέλι', 'ΜΕΛΙ'],
    ['οδός', 'ΟΔΟΣ'],
    ['мой', 'МОЙ'],
    ['мои'],
    ['ёлка', 'елка'],
    ['їжа'],
    ['іжа'],
    ['İstanbul', 'ISTANBUL', 'istanbul'],
    ['ısparta', 'ISPARTA'],
    ['Straße', 'STRASSE', 'strasse'],
    ['café', 'cafe', 'CAFE\u0301'],
    ['Łódź', 'lodz'],
    ['Ærø', 'aero'],
    ['ﬁxture', 'fixture'],
    ['ＡＰＩ', 'api'],
    ['snake_case', 'snake-case'],
  ]
  const search = await indexTexts(...groups.flat())
  for (const group of groups) {
    for (const word of group) {
      const { texts, corrected, total } = await search(word)
      expect({ texts: texts.sort(), corrected, total }, word).toEqual({ texts: [...group].sort(), total: group.length })
    }
  }
})

test('shows words as they were written', async () => {
  const search = await indexTexts('“Die STRAẞE” und हिन्दी.')
  expect((await search('strasse')).results[0]?.page.excerpt).toEqual([
    { text: 'Before “Die ', isMatch: false },
    { text: 'STRAẞE”', isMatch: true },
    { text: ' und हिन्दी. after.', isMatch: false },
  ])
  expect(getMarked(await search('हिन्दी'))).toEqual(['हिन्दी.'])
})

test.each([
  ['C++', ['C++', 'c++', 'C++11', 'C/C++', 'C++-Code']],
  ['C#', ['C#', '“C#’s”']],
  ['F#', ['F#']],
  ['.NET', ['.NET', '(.NET)']],
  ['net', ['net', '.NET', '(.NET)', 'network']],
  ['node.js', ['node.js', 'NodeJS']],
  ['A/B', ['A/B', 'A/B-Test']],
  ['Q&A', ['Q&amp;A']],
  ['1:1', ['1:1', '1:1s']],
  ['3.1', ['3.1', '3.1.4']],
  ['3.10', ['3.10']],
])('finds %s, and nothing else for it', async (query, expected) => {
  const search = await indexTexts(
    ...['C++', 'c++', 'C++11', 'C/C++', 'C++-Code', 'C', 'change', 'C#', '“C#’s”', 'F#', 'f', 'fall'],
    ...['.NET', '(.NET)', 'net', 'network', 'node.js', 'NodeJS', 'node', 'nodes', 'A/B', 'A/B-Test', 'about', 'ab'],
    ...['Q&amp;A', 'quite a', '1:1', '1:1s', '11', '110', '11:15', '3.1', '3.1.4', '3.10', '310', '31'],
  )
  const response = await search(query)
  expect(response.texts.sort()).toEqual([...expected].sort())
  expect(response.corrected).toBeUndefined()
})

test('marks only the word with its sign', async () => {
  const search = await indexTexts('We write C++ and C, and change C/C++ to C#.')
  expect(getMarked(await search('C++'))).toEqual(['C++', 'C/C++'])
})

test('corrects a misspelt word of any script, as readers write it', async () => {
  const search = await indexTexts('гостеприимный')
  expect(await search('гостепримный')).toMatchObject({ corrected: 'гостеприимный', total: 1 })
})

test('does not find the language or the state of a page', async () => {
  const search = await indexTexts('one', 'gb', 'engineers')
  expect((await search('gb')).texts).toEqual(['gb'])
  expect((await search('en-GB')).results).toEqual([])
})
