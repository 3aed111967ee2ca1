import { hugo } from './hugo-permalinks'
import { jekyll } from './jekyll-permalinks'
import { isFilePossible, normalizePath } from './paths'

/** The URLs of a system that are not those of posts, as it makes them unless told otherwise. */
export type FormerSystem = {
  /** Patterns of the pages of tags and categories, with `:tag` for the name. */
  tagPaths: string[]
  /** The pattern of the second page of posts and of those after it, with `:number`. */
  pagePath: string
  /** The fewest posts that these pages have. */
  postsPerPage: number
  /** Other pages and files, and what they are here: the feed of all posts in a format, the archive, all topics. */
  redirects: Record<string, 'atom' | 'rss' | 'posts' | 'topics' | 'sitemap'>
}

/** The systems that blogs come from, by the name that `movedFrom` in the settings gives them. */
export const formerSystems = {
  // With jekyll-feed, jekyll-paginate, jekyll-archives and their usual settings.
  jekyll: {
    tagPaths: ['/tags/:tag/', '/tag/:tag/', '/category/:tag/'],
    pagePath: '/page:number/',
    postsPerPage: 5,
    redirects: {
      '/feed.xml': 'atom',
      '/archive/': 'posts',
      '/archives/': 'posts',
      '/blog/': 'posts',
      '/tags/': 'topics',
    },
  },
  hugo: {
    tagPaths: ['/tags/:tag/'],
    pagePath: '/page/:number/',
    postsPerPage: 10,
    redirects: {
      '/index.xml': 'rss',
      '/posts/index.xml': 'rss',
      '/archives/': 'posts',
      '/tags/': 'topics',
      '/tags/index.xml': 'rss',
      '/categories/index.xml': 'rss',
    },
  },
  wordpress: {
    tagPaths: ['/tag/:tag/', '/category/:tag/'],
    pagePath: '/page/:number/',
    postsPerPage: 10,
    redirects: {
      '/feed/': 'rss',
      '/feed/rss2/': 'rss',
      '/feed/atom/': 'atom',
      '/rss/': 'rss',
      '/archives/': 'posts',
      '/blog/': 'posts',
      '/wp-sitemap.xml': 'sitemap',
      '/sitemap_index.xml': 'sitemap',
    },
  },
  ghost: {
    tagPaths: ['/tag/:tag/'],
    pagePath: '/page/:number/',
    postsPerPage: 10,
    redirects: {
      '/rss/': 'rss',
      '/feed/': 'rss',
      '/archive/': 'posts',
      '/sitemap-posts.xml': 'sitemap',
      '/sitemap-pages.xml': 'sitemap',
      '/sitemap-tags.xml': 'sitemap',
    },
  },
} satisfies Record<string, FormerSystem>

/** The name of a system that blogs come from. */
export type FormerSystemName = keyof typeof formerSystems

export const formerSystemNames = Object.keys(formerSystems) as FormerSystemName[]

/** Whether a pattern such as `/tags/:tag/` has a place for the name of a tag, and no other. */
export function isTagPath(pattern: string): boolean {
  return /^\/[^?#:]*:tag(?![\w:])[^?#:]*$/.test(pattern)
}

/** The paths that Jekyll and Hugo make of the name of a tag, with each pattern. Decoded and normalized. */
export function expandTagPaths(patterns: string[], name: string): string[] {
  const params = { slug: name, title: name, name, fileName: name, day: '', categoryNames: [] }
  const slugs = [jekyll.placeholders.slug?.(params) ?? '', hugo.clean(hugo.placeholders.filename?.(params) ?? '')]
  const paths = patterns.flatMap((pattern) =>
    // A name without letters and digits has no slug, and would take the path of the list.
    slugs.filter(Boolean).map((slug) => normalizePath(pattern.replace(':tag', slug))),
  )
  return [...new Set(paths)].filter(isFilePossible)
}
