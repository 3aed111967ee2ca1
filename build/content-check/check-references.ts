import type { ContentDocument } from '@/lib/content/document'
import type { ContentProblem } from '@/lib/content/problem'
import type { Reference } from '@/lib/markdown/rehype-references'
import { nearest } from '@/lib/nearest'
import type { SiteMap } from './site-map'

/**
 * Follows the links, images and scripts of a file: pages of the site must exist (and, for readers, be
 * published), pictures and scripts must stand beside the post, and whoever cannot see a picture needs words.
 *
 * @param from the path of the page the file becomes, against which relative addresses count
 * @param isSeen whether readers see that page; a draft may point at drafts
 */
export function checkReferences(
  { file, rendered }: ContentDocument,
  { from, isSeen }: { from: string; isSeen: boolean },
  site: SiteMap,
): ContentProblem[] {
  return rendered.references.flatMap((reference) => {
    const complaints = checkReference(reference, { from, isSeen }, site)
    const at = { bodyLine: reference.line, column: reference.column }
    return complaints.map((complaint) => ({ file, ...complaint, at }))
  })
}

function checkReference(reference: Reference, page: { from: string; isSeen: boolean }, site: SiteMap): Complaint[] {
  if (reference.kind === 'image') return checkImage(reference, page.from, site)
  if (reference.kind === 'script') return checkScript(reference.url, page.from, site)
  return checkLink(reference.url, page, site)
}

type Complaint = Pick<ContentProblem, 'severity' | 'message' | 'cure'>

function checkLink(url: string, { from, isSeen }: { from: string; isSeen: boolean }, site: SiteMap): Complaint[] {
  if (url === '') return [error('the link has no address', 'write it between the round brackets')]
  const path = pathOnSite(url, from, site)
  if (path === undefined || site.files.has(path)) return []
  if (path.endsWith('.md')) return [error(`${url} leads to a file, not to a page`, linkToPageOf(path, site))]
  const address = path.endsWith('/') ? path : `${path}/`
  if (site.published.has(address) || site.broken.has(address)) return []
  if (site.waiting.has(address)) {
    return isSeen ? [error(`${url} is not published yet`, 'publish it first, or take the link out until then')] : []
  }
  const meant = nearest(address, [...site.published])
  return [
    error(`${url} leads nowhere`, meant ? `did you mean ${meant}?` : 'link to a page of this site or with https://'),
  ]
}

function checkImage({ url, alt }: Reference & { kind: 'image' }, from: string, site: SiteMap): Complaint[] {
  const complaints: Complaint[] = []
  if (url === '') complaints.push(error('the image has no address', 'write it between the round brackets'))
  const path = pathOnSite(url, from, site)
  if (path !== undefined && !site.files.has(path)) {
    const meant = nearest(path, [...site.files])
    const cure = meant
      ? `did you mean ${meant.startsWith(from) ? meant.slice(from.length) : meant}?`
      : 'put it beside the post: posts/slug/index.md with its images in the same folder'
    complaints.push(error(`there is no image ${url}`, cure))
  }
  if (alt === undefined) {
    complaints.push({
      severity: 'warning',
      message: `the image ${url} has no alternative text`,
      cure: 'describe it between the brackets: ![what it shows](…)',
    })
  }
  return complaints
}

/** What a page may run is stated in its Content Security Policy; other hosts are never trusted with it. */
function checkScript(url: string, from: string, site: SiteMap): Complaint[] {
  const cure =
    'put the file beside the post, posts/slug/index.md, and refer to it there, or write the script into the post'
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return [error(`the script ${url} comes from another host`, cure)]
  const path = pathOnSite(url, from, site)
  return path !== undefined && site.files.has(path) ? [] : [error(`there is no script ${url}`, cure)]
}

/** The path a URL means on this site, or nothing for addresses elsewhere and within the page. */
function pathOnSite(url: string, from: string, site: SiteMap): string | undefined {
  if (url.startsWith('#') || url === '') return undefined
  const base = new URL(from, site.url)
  if (!URL.canParse(url, base)) return undefined
  const target = new URL(url, base)
  if (target.origin !== base.origin) return undefined
  const isWholeAddress = URL.canParse(url) || url.startsWith('//')
  if (!isWholeAddress) return decoded(target.pathname)
  // Beside the site, on the same host, may be others.
  const { pathname: root } = new URL(`${site.url}/`)
  return target.pathname.startsWith(root) ? decoded(target.pathname.slice(root.length - 1)) : undefined
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function linkToPageOf(path: string, site: SiteMap): string {
  const name = path
    .split('/')
    .at(-1)
    ?.replace(/^\d{4}-\d{2}-\d{2}-|\.md$/g, '')
  const page = [...site.published, ...site.waiting].find((address) => address.endsWith(`/${name}/`))
  return page ? `write ${page}` : 'write the address of the page: /posts/slug/'
}

function error(message: string, cure: string): Complaint {
  return { severity: 'error', message, cure }
}
