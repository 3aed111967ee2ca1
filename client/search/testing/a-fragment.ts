import type { Fragment, Pagefind } from '@/client/search/pagefind'
import { normalizeWord, normalizeWords } from '@/lib/text/words'

/** A page as Pagefind finds it. Sections begin with `## `; every occurrence of a search word is a match. */
export function aFragment(
  text: string,
  query: string,
  { url = '/posts/a-post/', ...meta }: { url?: string; title?: string; state?: string } = {},
): Fragment {
  // Pagefind ends every block with a full stop.
  const words = text.replace(/^## (.*)$/gm, '$1.').split(/\s+/)
  const lines = text.split('\n')
  const anchors = lines.flatMap((line, index) => {
    if (!line.startsWith('## ')) return []
    const before = lines.slice(0, index).join('\n').replaceAll('## ', '').trim()
    const heading = line.slice(3)
    const id = normalizeWord(heading)
    return { element: 'h2', id, text: heading, location: before === '' ? 0 : before.split(/\s+/).length }
  })
  const searchWords = query.split(' ').map(normalizeWord)
  return {
    url,
    content: words.join(' '),
    meta: { title: 'A title', lang: 'en', ...meta },
    anchors,
    weighted_locations: words.flatMap((word, location) =>
      searchWords.includes(normalizeWord(word)) ? [{ location }] : [],
    ),
  }
}

/** A fake Pagefind: words match every page, a phrase matches the pages that contain it. Records the queries. */
export function aPagefind(fragments: Fragment[], queries: string[] = []): Pagefind {
  return {
    options: async () => undefined,
    filters: async () => ({}),
    async search(words, { filters }) {
      if (words === null) throw new Error('A search for all pages is not expected.')
      queries.push(words)
      const isFound = ({ content }: Fragment) =>
        !words.startsWith('"') || normalizeWords(content).join(' ').includes(words.slice(1, -1))
      const results = fragments
        .filter(isFound)
        .map((fragment) => ({ id: fragment.url, score: 1, data: async () => fragment }))
      const counts = { topic: { Hiring: filters.topic ? 1 : 2, Delivery: 3 }, year: { 2016: 1, 2018: 2 } }
      return { results, filters: counts }
    },
  }
}
