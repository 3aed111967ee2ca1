import type { Difference } from './compare/difference'

/** The result of comparing this blog with the old site. */
export type Verification = {
  /** The folder of the old site’s build; without one, this blog is compared with what the source says. */
  against: string | undefined
  urls: UrlFigures[]
  /** Old URLs that do not lead to what they led to. */
  lostUrls: LostUrl[]
  posts: Figures
  pages: Figures
  /** Those with a difference, in the order of the source. */
  entries: EntryReport[]
  /** Files of the source that the old site does not have, such as posts in the future. */
  unpublished: string[]
}

/** What kind of thing the old site has at a URL. What belongs to its theme is of no use here. */
export type UrlKind =
  | 'posts'
  | 'pages'
  | 'lists'
  | 'feeds'
  | 'redirects'
  | 'images'
  | 'other files'
  | 'files of the theme'

/** How many old URLs of a kind lead where. */
export type UrlFigures = {
  kind: UrlKind
  total: number
  /** Served at the same URL. */
  same: number
  redirected: number
  elsewhere: number
  missing: number
}

export type LostUrl = { path: string; kind: UrlKind; found: string; file?: string }

/** How many posts are as they were. */
export type Figures = {
  /** Those that the old site has. */
  total: number
  /** Those with templates of the site’s own, which are in no other figure. */
  templated: number
  found: number
  /** Those with markup or code that the old site showed as it is written, and that are as their author meant them here. */
  better: number
  same: Record<Aspect, number>
}

type Aspect = 'title' | 'date' | 'text' | 'text and punctuation' | 'heading ids' | 'links' | 'images' | 'code'

export type EntryReport = {
  file: string
  path: string
  /** Its path here; `undefined` if its old URL leads nowhere. */
  ownPath: string | undefined
  isTemplated: boolean
  differences: Difference[]
}

/** The kinds of differences by which a post is shown better here. They make no aspect another one. */
export const BETTER = /^(markup|code) that the old site shows/

/** The kinds of differences that make an aspect another one. */
export const ASPECTS: Record<Aspect, RegExp> = {
  title: /^titles/,
  date: /^dates/,
  text: /^(words|texts|marks|spaces|templating|Markdown)/,
  'text and punctuation': /^(words|texts|marks|spaces|templating|Markdown|quotes)/,
  'heading ids': /^ids of headings/,
  links: /^links/,
  images: /^(images|embeds)/,
  code: /^(blocks of code|code that differs)/,
}

/** Whether something of the old site is lost. */
export function hasLosses({ lostUrls, entries }: Verification): boolean {
  return (
    lostUrls.some(({ kind }) => kind !== 'files of the theme') ||
    entries.some(({ differences }) => differences.some(({ isLoss }) => isLoss))
  )
}
