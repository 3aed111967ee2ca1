import { findFile, findImage, type PageOfFile } from '@/lib/content/compile/find-file'
import type { SiteFile } from '@/lib/content/compile/site-files'
import { bodyIssue } from '@/lib/content/front-matter/source-file'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { type Finding, type Issue, isFinding, type Severity } from '@/lib/diagnostics/issue'
import type { ImageInfo } from '@/lib/images/image-info'
import type { Reference } from '@/lib/markdown/plugins/rehype-references'
import { decodePath, normalizePath } from '@/lib/routing/paths'
import { resolveSitePath } from '@/lib/routing/urls'
import type { CheckedSite } from './checked-site'

/** The start of a page, by both its names, its text, and a passage by its words. */
const ON_EVERY_PAGE = /^(|top|content|:~:.*)$/

const PUBLISH_FIRST = 'publish that post first, or put a copy beside this one'

type Context = Pick<CheckedSite, 'files' | 'images' | 'urls'>
type LinkIssue = Finding & { severity: Severity }

/**
 * Checks the links, images and scripts of every text: pages of the site must exist (and, for readers, be
 * published), images and scripts must be in the folder of the post, and images need alternative text.
 * A draft may refer to drafts.
 */
export function checkLinks({ texts, ...context }: Pick<CheckedSite, 'texts' | 'files' | 'images' | 'urls'>): Issue[] {
  return texts.flatMap(({ source, rendered, page }) =>
    rendered.references.flatMap((reference) => {
      const { line, column } = reference
      return checkReference(reference, page, context).map(({ severity, ...finding }) =>
        bodyIssue(source, { line, column, ...finding }, severity),
      )
    }),
  )
}

function checkReference(reference: Reference, page: PageOfFile, context: Context): LinkIssue[] {
  const { files, images } = context
  const image = findImage(reference, page, files)
  if (image) return [...checkAltText(reference), ...checkFile(reference.url, image, page, images.get(image.path))]
  if (reference.kind === 'image')
    return [...checkMissingImage(reference.url, page, context), ...checkAltText(reference)]
  if (reference.kind === 'script') return checkScript(reference.url, page, context)
  const file = findFile(reference.url, page, files)
  return file ? checkFile(reference.url, file, page) : checkPageLink(reference.url, page, context)
}

function checkPageLink(url: string, { path: from, isPublished }: PageOfFile, { urls }: Context): LinkIssue[] {
  if (url === '') return [error('the link has no URL', 'write it between the parentheses')]
  if (url.startsWith('#')) return checkFragment(url, decodePath(from), urls)
  const path = resolveSitePath(url, from)
  if (path === undefined) return []
  const redirect = urls.redirects.get(normalizePath(path))
  if (redirect !== undefined) return [warning(`${url} redirects to another page`, `write ${redirect}`)]
  if (path.endsWith('.md')) return [error(`${url} is a file, not a page`, suggestPage(path, urls))]
  const pagePath = path.endsWith('/') ? path : `${path}/`
  if (urls.published.has(pagePath) || urls.invalid.has(pagePath)) return checkFragment(url, pagePath, urls)
  if (urls.unpublished.has(pagePath)) {
    if (isPublished) return [error(`${url} is not published yet`, 'publish it first, or remove the link until then')]
    return checkFragment(url, pagePath, urls)
  }
  const meant = didYouMean(pagePath, [...urls.published])
  const fix = meant ? `did you mean ${meant}?` : 'link to a page of this site, or to another with https://'
  return [error(`${url} does not exist`, fix)]
}

/** A browser opens a link to a missing part of a page at its beginning, so it is a warning only. */
function checkFragment(url: string, path: string, { ids }: Context['urls']): LinkIssue[] {
  const fragment = decodePath(/#(.*)$/.exec(url)?.[1] ?? '')
  const existing = ids.get(path)
  if (!existing || ON_EVERY_PAGE.test(fragment) || existing.has(fragment)) return []
  const meant = didYouMean(fragment, [...existing])
  const fix = meant ? `did you mean #${meant}?` : 'copy the link from the mark beside a heading of the page'
  return [warning(`${url}: the page has no #${fragment}`, fix)]
}

/** A file that exists: readers must be able to load it, and to see it if it is an image. */
function checkFile(url: string, file: SiteFile, page: PageOfFile, image?: ImageInfo | Finding): LinkIssue[] {
  if (file.isUnpublished && page.isPublished)
    return [error(`${url} is in the folder of a post that is not published yet`, PUBLISH_FIRST)]
  return image && isFinding(image) ? [error(image.message, image.fix)] : []
}

function checkMissingImage(url: string, { path: from }: PageOfFile, { files }: Context): LinkIssue[] {
  if (url === '') return [error('the image has no URL', 'write it between the parentheses')]
  const path = resolveSitePath(url, from)
  if (path === undefined) return []
  const meant = didYouMean(path, [...files.byUrl.keys()])
  const fix = meant
    ? `did you mean ${meant.startsWith(from) ? meant.slice(from.length) : meant}?`
    : 'put it beside the post, or into the folder of the post: posts/slug/index.md'
  return [error(`there is no image ${url}`, fix)]
}

/** Those who cannot see an image need words. In HTML they may be empty on purpose. */
function checkAltText(reference: Reference): LinkIssue[] {
  if (reference.kind !== 'image' || reference.alt !== undefined) return []
  const fix = 'describe it between the brackets: ![what it shows](…)'
  return [warning(`the image ${reference.url} has no alternative text`, fix)]
}

/** Scripts of other hosts are rejected: no Content Security Policy of a page allows them. */
function checkScript(url: string, page: PageOfFile, { files }: Context): LinkIssue[] {
  const fix = 'put the file into the folder of the post, posts/slug/index.md, or write the script into the post'
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return [error(`the script ${url} comes from another host`, fix)]
  const file = findFile(url, page, files)
  return file ? checkFile(url, file, page) : [error(`there is no script ${url}`, fix)]
}

function suggestPage(path: string, { published, unpublished }: Context['urls']): string {
  const name = path
    .split('/')
    .at(-1)
    ?.replace(/^\d{4}-\d{2}-\d{2}-|\.md$/g, '')
  const page = [...published, ...unpublished].find((candidate) => candidate.endsWith(`/${name}/`))
  return page ? `write ${page}` : 'write the URL of the page: /posts/slug/'
}

function error(message: string, fix: string): LinkIssue {
  return { severity: 'error', message, fix }
}

function warning(message: string, fix: string): LinkIssue {
  return { severity: 'warning', message, fix }
}
