import type { SearchFilter } from '@/lib/text/search-filter'

/** The message from the page to the search worker. */
export type SearchRequest = {
  query: string
  filters: Partial<Record<SearchFilter, string>>
  /** The maximum number of results. */
  limit: number
  /** Also searches for the whole query as a phrase, common words included, which loads more of the index. */
  isExact?: boolean
}

/** The message from the search worker to the page. */
export type SearchResponse = {
  /** Best first, at most as many as requested. */
  results: SearchResult[]
  /** The number of pages found, including those beyond the limit. */
  total: number
  /** The values of each filter, each with the number of pages that it would leave. */
  facets: Record<SearchFilter, [value: string, count: number][]>
  /** Whether an exact request may find better results. */
  canRefine: boolean
  /** The corrected query, if the results are for that. */
  corrected?: string
}

/** A page that was found. */
export type SearchResult = {
  title: TextRun[]
  /** A BCP 47 language tag, if it is another language than that of the site. */
  language?: string
  /** Set if the page is unpublished. */
  state?: string
  /** The page as a whole. The excerpt is from the text before the first heading, and empty if there is none. */
  page: ResultTarget
  /** The sections that match, best first. */
  sections: (ResultTarget & { heading: TextRun[] })[]
  /** Whether the first section is a better match than the page as a whole. */
  isInSection: boolean
}

export type ResultTarget = { href: string; excerpt: TextRun[] }

/** A piece of text that either matches the search or does not. */
export type TextRun = { text: string; isMatch: boolean }
