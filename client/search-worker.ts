/*
 * Searches, beside the page: pages may not compile WebAssembly, and typing goes on meanwhile. See
 * docs/decisions/0024.
 */
import type { Answer, Question } from './search/answer'
import { find, type Sources } from './search/find'
import type { Pagefind } from './search/pagefind'

/** In a finished site the worker stands in one folder, in dev in another; both are one below the site’s root. */
const base = new URL('..', import.meta.url)

let sources: Promise<Sources> | undefined

async function open(): Promise<Sources> {
  const pagefind: Pagefind = await import(new URL(PAGEFIND_PROGRAM, base).href)
  await pagefind.options({ baseUrl: '/', noWorker: true })
  const [commonWords] = await Promise.all([
    textOf(COMMON_WORDS),
    // Without it there are no counts.
    pagefind.filters(),
  ])
  // All pages, for which nothing has to be loaded. The first search compiles the program, which takes 50 ms.
  await pagefind.search(null, { filters: {} })
  let vocabulary: Promise<string> | undefined
  return {
    pagefind,
    base: base.pathname,
    commonWords: new Set(commonWords.split('\n')),
    vocabulary: () => {
      vocabulary ??= textOf(VOCABULARY)
      return vocabulary
    },
  }
}

/** Without such a file the search goes on. */
async function textOf(path: string): Promise<string> {
  const response = await fetch(new URL(path, base))
  return response.ok ? response.text() : ''
}

addEventListener('message', async ({ data }: MessageEvent<Question | undefined>) => {
  try {
    sources ??= open()
    const ready = await sources
    postMessage(data ? await find(data, ready) : undefined)
  } catch (error) {
    postMessage(error instanceof Error ? error : new Error(String(error)))
  }
})

export type Reply = Answer | Error | undefined
