/** The part of Pagefind’s own program that is used here: https://pagefind.app/docs/api/ */
export type Pagefind = {
  options: (options: { baseUrl: string; noWorker: boolean }) => Promise<void>
  /** How many pages there are of each value of each filter. */
  filters: () => Promise<FilterCounts>
  /** Without words it finds every page. */
  search: (words: string | null, options: { filters: Record<string, string> }) => Promise<PagefindAnswer>
}

export type PagefindAnswer = {
  results: PagefindResult[]
  filters: FilterCounts
}

export type PagefindResult = { id: string; score: number; data: () => Promise<Fragment> }

export type FilterCounts = Record<string, Record<string, number>>

/** A page that was found, as `lib/output/search-index/search-page.ts` had it indexed. */
export type Fragment = {
  url: string
  /** Its text; places are counted in words of it. */
  content: string
  meta: { title: string; lang: string; state?: string }
  anchors: { element: string; id: string; location: number; text: string }[]
  /** Where words of the search stand. */
  weighted_locations: { location: number }[]
}
