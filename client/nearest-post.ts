import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { make } from './make'
import { whenHydrated } from './when-hydrated'

/** Below the site’s root, wherever that is. */
const base = new URL('..', import.meta.url)

/**
 * The post that an address which leads nowhere was probably meant for.
 *
 * @param titles a line a post: its slug, a tab, its title
 */
export function nearestPost(pathname: string, titles: string): { slug: string; title: string } | undefined {
  const wanted = slugIn(pathname)
  if (wanted === '') return undefined
  const posts = new Map(titles.split('\n').map((line) => line.split('\t') as [string, string | undefined]))
  const slugs = [...posts.keys()]
  const slug = didYouMean(wanted, slugs) ?? slugs.find((slug) => hasAllWords(slug, wanted))
  return slug === undefined ? undefined : { slug, title: posts.get(slug) ?? slug }
}

/** `/blog/2022/2022-04-04-A-Post.html` → `a-post` */
function slugIn(pathname: string): string {
  const last =
    decode(pathname)
      .split('/')
      .filter((part) => part !== '' && !/^index\./.test(part))
      .at(-1) ?? ''
  return last
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/^\d{4}-\d{2}-\d{2}-/, '')
}

function decode(pathname: string): string {
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

/** Says which post was probably meant, and hands the words of the address to the search. */
class NearestPost extends HTMLElement {
  async connectedCallback() {
    await whenHydrated(this)
    const input = document.querySelector<HTMLInputElement>('search input')
    if (input?.value === '') input.value = slugIn(location.pathname).replaceAll(/[-_]+/g, ' ')
    const response = await fetch(new URL(POST_TITLES, base)).catch(() => undefined)
    if (!response?.ok) return
    const post = nearestPost(location.pathname, await response.text())
    if (!post) return
    const href = new URL(`posts/${encodeURIComponent(post.slug)}/`, base).pathname
    this.append('Did you mean ', make('a', { href }, post.title), '?')
  }
}

customElements.define('nearest-post', NearestPost)
