/** The part of Pagefind’s API that is used here: https://pagefind.app/docs/api/ */
export type Pagefind = {
  options: (options: { baseUrl: string }) => Promise<void>
  /** The number of pages for each value of each filter. */
  filters: () => Promise<FilterCounts>
  /** @param words all pages match `null` */
  search: (words: string | null, options: { filters: Record<string, string> }) => Promise<PagefindResponse>
}

export type PagefindResponse = {
  results: PagefindResult[]
  filters: FilterCounts
}

export type PagefindResult = { id: string; score: number; data: () => Promise<Fragment> }

export type FilterCounts = Record<string, Record<string, number>>

/** A page that was found, as `lib/output/search-index/indexed-page.ts` renders it for the index. */
export type Fragment = {
  url: string
  /** The text of the page. Locations are indexes of its words. */
  content: string
  /** `lang` is absent if it is the language of the site. */
  meta: { title: string; lang?: string; state?: string }
  anchors: { element: string; id: string; location: number; text: string }[]
  /** The locations of the words that match. */
  weighted_locations: { location: number }[]
}
