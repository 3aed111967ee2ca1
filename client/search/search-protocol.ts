import type { SearchFilter } from '@/lib/text/search-filter'

/** What the page asks the worker. */
export type Question = {
  query: string
  filters: Partial<Record<SearchFilter, string>>
  /** How many pages to show. */
  limit: number
  /** Asks for pages that have all words as they were typed, be they as common as can be. */
  isExact?: boolean
}

/** What the worker has found. */
export type Answer = {
  pages: FoundPage[]
  /** How many pages there are in all. */
  total: number
  /** By how much the search could be narrowed down: values, each with the number of pages. */
  choices: Record<SearchFilter, [value: string, count: number][]>
  /** Whether an exact question may find a better page than those. */
  mayBeBetter: boolean
  /** What was searched for in the place of a misspelt query. */
  corrected?: string
}

export type FoundPage = {
  title: Piece[]
  /** BCP 47. */
  language: string
  /** Where it is not published yet. */
  state?: string
  /** The page itself; without an excerpt where nothing stands before its first heading. */
  whole: Found
  /** Its sections, best first. */
  sections: (Found & { heading: Piece[] })[]
  /** Whether the first section answers better than the page as a whole. */
  isInSection: boolean
}

export type Found = { href: string; excerpt: Piece[] }

/** A part of a text; what was searched for is marked. */
export type Piece = { text: string; isMarked: boolean }
