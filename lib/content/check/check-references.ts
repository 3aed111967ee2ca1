import { findFile, type PageOfFile } from '@/lib/content/compile/find-file'
import { findImage, type ReadImages } from '@/lib/content/compile/place-images'
import type { SiteFile } from '@/lib/content/compile/site-files'
import type { SiteMap } from '@/lib/content/compile/url-index'
import type { ContentDocument } from '@/lib/content/model/document'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { ContentIssue } from '@/lib/diagnostics/issue'
import { type ImageComplaint, type ImageFacts, isImageComplaint } from '@/lib/images/image-facts'
import type { Reference } from '@/lib/markdown/plugins/rehype-references'
import { toOldPath } from '@/lib/routing/aliases'
import { pathOnSite } from '@/lib/routing/site-path'
import { decodePath } from '@/lib/routing/urls'

/** The beginning of a page, by both its names, its text, and a passage by its words. */
const OF_EVERY_PAGE = /^(|top|content|:~:.*)$/

/**
 * Follows the links, images and scripts of a file: pages of the site must exist (and, for readers, be
 * published), pictures and scripts must stand beside the post, and whoever cannot see a picture needs words.
 *
 * @param page the page that the file becomes; a draft may point at drafts
 */
export function checkReferences(
  { file, rendered }: ContentDocument,
  page: PageOfFile,
  site: SiteMap,
  images: ReadImages,
): ContentIssue[] {
  return rendered.references.flatMap((reference) => {
    const complaints = checkReference(reference, page, site, images)
    const at = { bodyLine: reference.line, column: reference.column }
    return complaints.map((complaint) => ({ file, ...complaint, at }))
  })
}

function checkReference(reference: Reference, page: PageOfFile, site: SiteMap, images: ReadImages): Complaint[] {
  const image = findImage(reference, page, site)
  if (image) return [...checkWords(reference), ...checkFile(reference.url, image, page, images.get(image.path))]
  if (reference.kind === 'image') return [...checkNoImage(reference, page, site), ...checkWords(reference)]
  if (reference.kind === 'script') return checkScript(reference.url, page, site)
  const file = findFile(reference.url, page, site)
  return file ? checkFile(reference.url, file, page) : checkLink(reference.url, page, site)
}

type Complaint = Pick<ContentIssue, 'severity' | 'message' | 'fix'>

function checkLink(url: string, { from, isSeen }: PageOfFile, site: SiteMap): Complaint[] {
  if (url === '') return [error('the link has no address', 'write it between the round brackets')]
  if (url.startsWith('#')) return checkFragment(url, decodePath(from), site)
  const path = pathOnSite(url, from, site.url)
  if (path === undefined) return []
  const moved = site.oldPaths.get(toOldPath(path))
  if (moved !== undefined) return [{ severity: 'warning', message: `${url} is an old address`, fix: `write ${moved}` }]
  if (path.endsWith('.md')) return [error(`${url} leads to a file, not to a page`, linkToPageOf(path, site))]
  const address = path.endsWith('/') ? path : `${path}/`
  if (site.published.has(address) || site.broken.has(address)) return checkFragment(url, address, site)
  if (site.waiting.has(address)) {
    if (isSeen) return [error(`${url} is not published yet`, 'publish it first, or take the link out until then')]
    return checkFragment(url, address, site)
  }
  const meant = didYouMean(address, [...site.published])
  return [
    error(`${url} leads nowhere`, meant ? `did you mean ${meant}?` : 'link to a page of this site or with https://'),
  ]
}

/** The part of a page that a link means: without it, readers land at the page’s beginning. */
function checkFragment(url: string, address: string, site: SiteMap): Complaint[] {
  const fragment = decodePath(/#(.*)$/.exec(url)?.[1] ?? '')
  const ids = site.ids.get(address)
  if (!ids || OF_EVERY_PAGE.test(fragment) || ids.has(fragment)) return []
  const meant = didYouMean(fragment, [...ids])
  const fix = meant ? `did you mean #${meant}?` : 'copy the address of a heading from its mark on the page'
  return [{ severity: 'warning', message: `${url}: the page has no #${fragment}`, fix }]
}

/** A file that is there: readers must be able to get it, and to see it where it is an image. */
function checkFile(url: string, file: SiteFile, page: PageOfFile, image?: ImageFacts | ImageComplaint): Complaint[] {
  if (file.isWaiting && page.isSeen) {
    const fix = 'publish that post first, or put a copy beside this one'
    return [error(`${url} stands beside a post that is not published yet`, fix)]
  }
  return image && isImageComplaint(image) ? [error(image.message, image.fix)] : []
}

function checkNoImage({ url }: Reference, { from }: PageOfFile, site: SiteMap): Complaint[] {
  if (url === '') return [error('the image has no address', 'write it between the round brackets')]
  const path = pathOnSite(url, from, site.url)
  if (path === undefined) return []
  const meant = didYouMean(path, [...site.files.keys()])
  const fix = meant
    ? `did you mean ${meant.startsWith(from) ? meant.slice(from.length) : meant}?`
    : 'put it beside the post: posts/slug/index.md with its images in the same folder'
  return [error(`there is no image ${url}`, fix)]
}

/** Whoever cannot see an image needs words; they may be none on purpose, in HTML. */
function checkWords(reference: Reference): Complaint[] {
  if (reference.kind !== 'image' || reference.alt !== undefined) return []
  const fix = 'describe it between the brackets: ![what it shows](…)'
  return [{ severity: 'warning', message: `the image ${reference.url} has no alternative text`, fix }]
}

/** What a page may run is stated in its Content Security Policy; other hosts are never trusted with it. */
function checkScript(url: string, page: PageOfFile, site: SiteMap): Complaint[] {
  const fix =
    'put the file beside the post, posts/slug/index.md, and refer to it there, or write the script into the post'
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return [error(`the script ${url} comes from another host`, fix)]
  const file = findFile(url, page, site)
  return file ? checkFile(url, file, page) : [error(`there is no script ${url}`, fix)]
}

function linkToPageOf(path: string, site: SiteMap): string {
  const name = path
    .split('/')
    .at(-1)
    ?.replace(/^\d{4}-\d{2}-\d{2}-|\.md$/g, '')
  const page = [...site.published, ...site.waiting].find((address) => address.endsWith(`/${name}/`))
  return page ? `write ${page}` : 'write the address of the page: /posts/slug/'
}

function error(message: string, fix: string): Complaint {
  return { severity: 'error', message, fix }
}
