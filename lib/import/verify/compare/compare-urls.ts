import { type Content, splitWords } from '@/lib/import/verify/pages/read-content'
import { decodePath } from '@/lib/routing/paths'
import { type Difference, shorten } from './difference'

/**
 * What each URL of a page leads to once redirects are followed, by a name that is the same for the old page and for this
 * one; `undefined` if it leads nowhere.
 */
export type Targets = ReadonlyMap<string, string | undefined>

/**
 * Compares links by what they lead to. A link of the old page that led nowhere needs no counterpart.
 *
 * @param oldTargets of URLs on the old page
 * @param ownTargets of URLs on this blog’s page
 */
export function compareLinks(old: Content, own: Content, oldTargets: Targets, ownTargets: Targets): Difference[] {
  const remaining = own.links.map((link) => ({ ...link, target: ownTargets.get(link.href) }))
  const missing = old.links.filter(({ href, text }) => {
    const target = oldTargets.get(href)
    if (target === undefined) return false
    const index = remaining.findIndex((link) => link.target === target)
    if (index >= 0) remaining.splice(index, 1)
    // What was a link to a video may be the video, and what was made a link of code may be code.
    const isInCode = own.code.some((code) => code.includes(`"${href}"`) && code.includes(text))
    return index < 0 && !isInCode && !own.embeds.some((url) => hasSameKey(url, href))
  })
  return missing.map(({ href, text }) => {
    const other = remaining.find((link) => link.text === text)
    const from = `${shorten(text, 60)} → ${shorten(href)}`
    const near = splitWords(text)
    if (!other) return { kind: 'links missing', isLoss: true, old: from, own: '', near }
    const kind = other.target === undefined ? 'links that lead nowhere' : 'links that lead elsewhere'
    return { kind, isLoss: true, old: from, own: `→ ${shorten(other.href)}`, near }
  })
}

/** Compares images: those that the old page shows have to be here too. */
export function compareImages(old: Content, own: Content, oldTargets: Targets, ownTargets: Targets): Difference[] {
  const broken = own.images.filter(({ src }) => ownTargets.get(src) === undefined)
  const remaining = own.images.filter((image) => !broken.includes(image)).map(({ src }) => toName(src))
  const missing = old.images.filter(({ src }) => {
    if (oldTargets.get(src) === undefined || src.startsWith('data:')) return false
    const name = toName(src)
    const index = remaining.findIndex((other) => other.startsWith(name))
    if (index >= 0) remaining.splice(index, 1)
    return index < 0
  })
  // An image may have another name here.
  return missing
    .slice(remaining.length)
    .map(({ src }) => ({ kind: 'images missing', isLoss: true, old: shorten(src), own: '' }))
}

/** Compares what pages show of other sites: a frame, a script, or at least a link has to lead to the same. */
export function compareEmbeds(old: Content, own: Content): Difference[] {
  const urls = [...own.embeds, ...own.links.map(({ href }) => href), ...own.images.map(({ src }) => src)]
  return old.embeds.flatMap((url) => {
    if (!/^(https?:)?\/\//.test(url) || LOADERS.test(url) || urls.some((other) => hasSameKey(other, url))) return []
    return { kind: 'embeds missing', isLoss: true, old: shorten(url), own: '' }
  })
}

/** Scripts that load what other elements name. */
const LOADERS =
  /platform\.twitter\.com|\/(widgets|embed|embeds|ei|beacon|async|polyfill|player)(\.min)?\.js|mathjax|disqus|google-analytics|gtag/i

/** Whether two URLs have the same id of a video, gist or post, however their sites spell the rest. */
export function hasSameKey(a: string, b: string): boolean {
  const key = toKey(b)
  // `fetch.js` has nothing to do with `/prefetching/`.
  const parts = decodePath(a).split(/[/?&=#]/)
  return key !== undefined && parts.some((part) => withoutExtension(part) === key)
}

function toKey(href: string): string | undefined {
  const url = URL.canParse(href, 'https://x.invalid') ? new URL(href, 'https://x.invalid') : undefined
  const video = ['v', 'id', 'clip_id'].map((name) => url?.searchParams.get(name)).find(Boolean)
  const name = url?.pathname.split('/').findLast((part) => part !== '')
  return video ?? (name && withoutExtension(name))
}

function withoutExtension(name: string): string {
  return name.replace(/\.(js|html?|json)$/, '')
}

/** The name of an image file as the URLs of its variants begin, without its marks. */
function toName(src: string): string {
  const path = src.replace(/[?#].*/, '')
  return decodePath(path.slice(path.lastIndexOf('/') + 1))
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z\d]/g, '')
    .slice(0, 20)
}
