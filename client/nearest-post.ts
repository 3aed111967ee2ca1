import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { fillParts } from '@/lib/language/message'
import { createElement } from './create-element'

/** The root of the site: bundles are in a folder directly below it. */
const base = new URL('..', import.meta.url)

/**
 * Finds the post that a broken URL was probably meant for: the one with the most similar slug, or else the first one
 * whose slug contains all of its words.
 *
 * @param titles one line per post: slug, tab, title
 */
export function nearestPost(pathname: string, titles: string): { slug: string; title: string } | undefined {
  const wanted = toSlug(pathname)
  if (wanted === '') return undefined
  const posts = new Map(titles.split('\n').map((line) => line.split('\t') as [string, string | undefined]))
  const slugs = [...posts.keys()]
  const slug = didYouMean(wanted, slugs) ?? slugs.find((slug) => hasAllWords(slug, wanted))
  return slug === undefined ? undefined : { slug, title: posts.get(slug) ?? slug }
}

/** `/blog/2022/2022-04-04-A-Post.html` → `a-post` */
function toSlug(pathname: string): string {
  const last =
    decodePath(pathname)
      .split('/')
      .filter((part) => part !== '' && !/^index\./.test(part))
      .at(-1) ?? ''
  return last
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/^\d{4}-\d{2}-\d{2}-/, '')
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

function hasAllWords(slug: string, wanted: string): boolean {
  const words = slug.split('-')
  return wanted.split(/[-_ ]+/).every((word) => words.includes(word))
}

/** Suggests the post that was probably meant, and fills the search form with the words of the URL. */
class NearestPost extends HTMLElement {
  async connectedCallback() {
    const input = document.querySelector<HTMLInputElement>('search input')
    if (input?.value === '') input.value = toSlug(location.pathname).replaceAll(/[-_]+/g, ' ')
    const response = await fetch(new URL(POST_TITLES, base)).catch(() => undefined)
    if (!response?.ok) return
    const post = nearestPost(location.pathname, await response.text())
    if (!post) return
    const href = new URL(`posts/${encodeURIComponent(post.slug)}/`, base).pathname
    this.append(...fillParts(MESSAGES.didYouMean, { post: createElement('a', { href }, post.title) }))
  }
}

customElements.define('nearest-post', NearestPost)
