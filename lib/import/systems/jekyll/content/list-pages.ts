import type { ListTarget } from '@/lib/import/source-site'
import { getText } from '@/lib/import/systems/jekyll/config/values'
import type { JekyllDocument } from './read-document'

const LOOP = /\{%-?\s*(for|tablerow)\b/
const LISTING = /\b(site\.(posts|categories|tags|related_posts)|page\.posts|paginator)\b/

/** The number of words of its own from which a page with a list is a page. */
const MIN_WORDS = 60

/** Layouts of well-known themes that list posts, by what they list. */
const LAYOUTS: [RegExp, 'posts' | 'categories'][] = [
  [/^(home|blog|posts?_?list|archive|archives|posts|splash|list|post-index|blog-index)$/i, 'posts'],
  [
    /^(categories|tags|category|tag|taxonomy|tag_?page|category_?page|tag_?index|category_?index|author_?index|series_?index)$/i,
    'categories',
  ],
]

/**
 * What a page leads to here if it only lists posts, whose lists this blog makes by itself; `undefined` if it is a page of
 * its own, and `none` if nothing here takes its place, such as an error page or a search form.
 *
 * @param text its body with what it includes
 */
export function findListTarget(page: JekyllDocument, text: string): ListTarget | 'none' | undefined {
  const { url, extension } = page
  const path = url.toLowerCase()
  if (/^\.(xml|rss|atom)$/.test(extension)) {
    if (/sitemap/.test(path)) return 'none'
    if (/<feed\b/.test(text)) return { kind: 'atom' }
    return /<rss\b|<rdf\b/i.test(text) && LISTING.test(text) ? { kind: 'rss' } : 'none'
  }
  if (page.format === 'other' || /^\/404(\.html|\/)?$/.test(path) || /\/search(\.html|\/)?$/.test(path)) return 'none'
  if (path === '/') return { kind: 'home' }
  const layout = LAYOUTS.find(([name]) => name.test(getText(page.values, 'layout') ?? ''))
  const words = countWords(text)
  const lists = LISTING.test(text) && LOOP.test(text)
  const isList = (lists && words < MIN_WORDS) || (words === 0 && (layout !== undefined || LISTING.test(text)))
  if (!isList) return undefined
  for (const kind of ['category', 'tag'] as const) {
    const name = getText(page.values, kind)
    if (name !== undefined) return { kind, name }
  }
  return /(categor|tags?\b|topics)/.test(path) ? { kind: 'categories' } : { kind: 'posts' }
}

/** The words that are there whatever the posts are: outside of loops, tags and HTML. */
function countWords(text: string): number {
  let rest = text.replace(/\{%-?\s*(comment|raw)\s*-?%\}[\s\S]*?\{%-?\s*end\1\s*-?%\}/g, ' ')
  rest = rest.replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi, ' ')
  rest = removeLoops(rest)
  return (rest.replace(/\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|<[^>]*>/g, ' ').match(/[\p{L}\p{N}]{2,}/gu) ?? []).length
}

function removeLoops(text: string): string {
  let depth = 0
  let rest = ''
  for (const part of text.split(/(\{%-?\s*(?:end)?for\b[^%]*%\})/)) {
    if (/^\{%-?\s*for\b/.test(part)) depth++
    else if (/^\{%-?\s*endfor\b/.test(part)) depth = Math.max(0, depth - 1)
    else if (depth === 0) rest += part
  }
  return rest
}
