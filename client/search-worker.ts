/*
 * Runs searches in a worker: the policy of pages forbids compiling WebAssembly, and typing stays responsive. See
 * docs/decisions/0023.
 */
import type { Pagefind } from './search/pagefind'
import { runSearch, type SearchIndex } from './search/run-search'
import type { SearchRequest, SearchResponse } from './search/search-protocol'

/** The root of the site: the worker is in a folder directly below it, in dev and in a build. */
const base = new URL('..', import.meta.url)

let index: Promise<SearchIndex> | undefined

async function openIndex(): Promise<SearchIndex> {
  const pagefind: Pagefind = await import(new URL(PAGEFIND_PROGRAM, base).href)
  await pagefind.options({ baseUrl: '/' })
  const [commonWords] = await Promise.all([
    fetchText(COMMON_WORDS),
    // Otherwise searches return no counts for filters.
    pagefind.filters(),
  ])
  // The first search compiles the WebAssembly module, which takes 50 ms. A search for all pages loads nothing.
  await pagefind.search(null, { filters: {} })
  let vocabulary: Promise<string> | undefined
  return {
    pagefind,
    base: base.pathname,
    commonWords: new Set(commonWords.split('\n')),
    vocabulary: () => {
      vocabulary ??= fetchText(VOCABULARY)
      return vocabulary
    },
  }
}

/** Returns an empty string if the file does not exist: the search works without it. */
async function fetchText(path: string): Promise<string> {
  const response = await fetch(new URL(path, base))
  return response.ok ? response.text() : ''
}

addEventListener('message', async ({ data }: MessageEvent<SearchRequest | undefined>) => {
  try {
    index ??= openIndex()
    const opened = await index
    postMessage(data ? await runSearch(data, opened) : undefined)
  } catch (error) {
    postMessage(error instanceof Error ? error : new Error(String(error)))
  }
})

/** `undefined` once the index is open, if the message was `undefined`. */
export type WorkerReply = SearchResponse | Error | undefined
