import { posix } from 'node:path'
import { findFile, findImage, type PageOfFile } from '@/lib/content/compile/find-file'
import type { SiteFile } from '@/lib/content/compile/site-files'
import { bodyIssue } from '@/lib/content/front-matter/source-file'
import { getFileKind } from '@/lib/content/kinds'
import { isImported } from '@/lib/content/model/imported'
import { slugFromFileName } from '@/lib/content/model/slug'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { type Finding, type Issue, isFinding, type Severity } from '@/lib/diagnostics/issue'
import type { ImageInfo } from '@/lib/images/image-info'
import type { TextLink } from '@/lib/markdown/plugins/rehype-links'
import type { Reference } from '@/lib/markdown/plugins/rehype-references'
import { readWikilink, toWritten, WIKILINK } from '@/lib/markdown/wikilink-syntax'
import { decodePath, encodePath } from '@/lib/routing/paths'
import { categoriesPath, isImmutable, readableUrl, resolveSitePath } from '@/lib/routing/urls'
import type { CheckedSite } from './checked-site'
import { replaceUrl } from './editorial/replace-url'
import { suggestUrl } from './suggest-url'
import { checkFragment, findAnswer, findRedirect } from './url-index'

type Context = Pick<CheckedSite, 'contentFiles' | 'entries' | 'files' | 'images' | 'urls'>
type LinkIssue = Finding & { severity: Severity }

/**
 * Checks every URL in every text: pages of the site must exist (and, for readers, be published), images, scripts and
 * other files must be in the folder of the post, and images need alternative text. A draft may refer to drafts.
 */
export function checkLinks({ texts, ...context }: Pick<CheckedSite, 'texts'> & Context): Issue[] {
  return texts.flatMap(({ source, rendered, page }) => {
    const links = new Map(rendered.links.map((link) => [toKey(link), link]))
    return rendered.references.flatMap((reference) => {
      const { line, column } = reference
      return checkReference(reference, links.get(toKey(reference)), page, context)
        .map((issue) => (isImported(source) ? asImported(issue, reference) : issue))
        .map(({ severity, ...finding }) => bodyIssue(source, { line, column, ...finding }, severity))
    })
  })
}

function toKey({ line, column, url }: TextLink | Reference): string {
  return `${line}:${column}:${url}`
}

/**
 * An archive of years has links to nowhere, which must not keep all of it from being published. No page can have the
 * scripts and style sheets of other hosts, wherever its text comes from.
 */
function asImported(issue: LinkIssue, { kind }: Reference): LinkIssue {
  if (issue.severity !== 'error' || kind === 'script' || kind === 'style') return issue
  return { ...issue, severity: 'warning', name: 'missing-targets' }
}

function checkReference(
  reference: Reference,
  link: TextLink | undefined,
  page: PageOfFile,
  context: Context,
): LinkIssue[] {
  const { files, images } = context
  const image = findImage(reference, page, files)
  if (image) return [...checkAltText(reference), ...checkFile(reference.url, image, page, images.get(image.path))]
  if (reference.kind === 'image')
    return [...checkMissingImage(reference.url, page, context), ...checkAltText(reference)]
  if (reference.kind === 'script') return checkOwnFile('script', reference.url, page, context)
  if (reference.kind === 'style') return checkOwnFile('style sheet', reference.url, page, context)
  const file = findFile(reference.url, page, files)
  if (file) return checkFile(reference.url, file, page)
  const path = resolveSitePath(reference.url, page.path)
  const isMissingFile = reference.kind === 'file' && /\.\w+$/.test(path ?? '') && !findAnswer(path ?? '', context)
  return isMissingFile
    ? checkMissingFile('file', reference.url, page, context)
    : checkPageLink(reference, link, page, context)
}

function checkPageLink(
  { url, written = url }: Reference,
  link: TextLink | undefined,
  page: PageOfFile,
  context: Context,
): LinkIssue[] {
  const { path: from, isPublished } = page
  const { urls } = context
  if (url === '') return [error('the link has no URL', 'write it between the parentheses')]
  if (url.startsWith('#')) return checkPart(url, decodePath(from), urls, written)
  if (url.startsWith(WIKILINK)) return [error(`${toWritten(url)} names no page`, suggestName(url, context))]
  const path = resolveSitePath(url, from)
  if (path === undefined) return []
  const redirect = findRedirect(url, from, context)
  const target = redirect === undefined ? path : resolveSitePath(redirect, from)
  const answer = target === undefined ? undefined : findAnswer(target, context)
  // The Markdown of a post has a URL, too, but a relative one is how editors and GitHub link to a file.
  if (redirect === undefined && path.endsWith('.md') && (!answer || isRelative(url)))
    return [error(`${url} does not exist`, suggestFile(url, page, context))]
  // The file of a category that no post is in has no page.
  if (
    isPublished &&
    (answer?.state === 'unpublished' || (written !== url && !answer && path.startsWith(categoriesPath)))
  )
    return [error(`${written} is not published yet`, 'publish it first, or remove the link until then')]
  // A file that exists and has errors, which are reported.
  if (written !== url && !answer) return []
  // A redirect to nowhere is a mistake of the settings, where it is reported.
  if (redirect !== undefined) return target !== undefined && !answer ? [] : [redirectedLink(url, redirect, link)]
  if (answer) return checkPart(url, answer.path, urls, written)
  const meant = suggestUrl(url, from, [...[...urls.published].filter(isSuggestion), ...context.files.byUrl.keys()])
  const fix = meant ? `did you mean ${meant}?` : 'link to a page of this site, or to another with https://'
  return [error(`${url} does not exist`, fix)]
}

function redirectedLink(url: string, redirect: string, link: TextLink | undefined): LinkIssue {
  const found = warning(`${url} redirects to another page`, `write ${redirect}`)
  return { ...found, name: 'redirected-links', edit: link && replaceUrl(link, redirect) }
}

/** A browser opens a link to a missing part of a page at its beginning, so it is a warning only. */
function checkPart(url: string, path: string, urls: Context['urls'], written = url): LinkIssue[] {
  const finding = checkFragment(url, path, urls, written)
  return finding ? [warning(finding.message, finding.fix)] : []
}

/** A file that exists: readers must be able to load it, and to see it if it is an image. */
function checkFile(url: string, file: SiteFile, page: PageOfFile, image?: ImageInfo | Finding): LinkIssue[] {
  if (file.isUnpublished && page.isPublished)
    return [
      error(
        `${url} is in the folder of a ${getOwner(file.owner)} that is not published yet`,
        `publish that ${getOwner(file.owner)} first, or put a copy beside this one`,
      ),
    ]
  return image && isFinding(image) ? [error(image.message, image.fix)] : []
}

function checkMissingImage(url: string, page: PageOfFile, context: Context): LinkIssue[] {
  if (url === '') return [error('the image has no URL', 'write it between the parentheses')]
  return checkMissingFile('image', url, page, context)
}

function checkMissingFile(
  what: string,
  url: string,
  { file: textFile, path: from }: PageOfFile,
  context: Context,
): LinkIssue[] {
  const { files } = context
  const path = resolveSitePath(url, from)
  if (path === undefined) return []
  const redirect = findRedirect(url, from, context)
  if (redirect !== undefined) return [error(`there is no ${what} ${url}`, `write ${redirect}`)]
  const meant = suggestUrl(url, from, [...files.byUrl.keys()])
  const fix = meant
    ? `did you mean ${meant}?`
    : `put it beside the ${getOwner(textFile)}, or into ${nameFolder(textFile)}`
  return [error(`there is no ${what} ${url}`, fix)]
}

/** Those who cannot see an image need words. In HTML they may be empty on purpose. */
function checkAltText(reference: Reference): LinkIssue[] {
  if (reference.kind !== 'image' || reference.alt !== undefined) return []
  const fix = 'describe it between the brackets: ![what it shows](…)'
  return [{ ...warning(`the image ${reference.url} has no alternative text`, fix), name: 'missing-alt-text' }]
}

/** Scripts and style sheets of other hosts are rejected: no Content Security Policy of a page allows them. */
function checkOwnFile(what: string, url: string, page: PageOfFile, { files }: Context): LinkIssue[] {
  const fix = `put the file into ${nameFolder(page.file)}, or write the ${what} into the ${getOwner(page.file)}`
  const path = resolveSitePath(url, page.path)
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(url)) {
    if (path === undefined) return [error(`the ${what} ${url} comes from another host`, fix)]
    // A preview of the site, which is at another host, would not allow it.
    return [error(`the ${what} ${url} is written with the host of the site`, `write ${path}`)]
  }
  const file = findFile(url, page, files)
  return file ? checkFile(url, file, page) : [error(`there is no ${what} ${url}`, fix)]
}

/** What a file with images is called. */
function getOwner(file = ''): 'post' | 'page' {
  return file.startsWith('pages/') ? 'page' : 'post'
}

/** The folder that a post or a page and its files can be in. */
function nameFolder(file: string): string {
  const owner = getOwner(file)
  return `the folder of the ${owner}: ${owner}s/slug/index.md`
}

/** Whether a URL is one that authors write: not that of a drawn image, nor the Markdown of a post. */
function isSuggestion(path: string): boolean {
  return !isImmutable(path) && !path.endsWith('.md')
}

function isRelative(url: string): boolean {
  return !/^([a-z][a-z\d+.-]*:|\/)/i.test(url)
}

function suggestName(url: string, { entries }: Context): string {
  const { name } = readWikilink(url)
  const names = Object.values(entries).flatMap((ofKind) => ofKind.flatMap(({ slug, title = slug }) => [slug, title]))
  const meant = didYouMean(name, names)
  return meant === undefined ? 'write the slug or the title of a page' : `did you mean [[${meant}]]?`
}

/** Suggests the Markdown file of that name, with or without a date or a folder of its own, or else a similar one. */
function suggestFile(url: string, { file: from }: PageOfFile, { contentFiles }: Context): string {
  const path = decodePath(url.replace(/[?#].*$/, ''))
  const files = contentFiles.filter(getFileKind)
  const toPath = (file: string) => (path.startsWith('/') ? `/${file}` : posix.relative(posix.dirname(from), file))
  const namesake = files.find((file) => slugFromFileName(file) === slugFromFileName(posix.join('posts', path)))
  const meant = namesake === undefined ? didYouMean(path, files.map(toPath)) : toPath(namesake)
  return meant === undefined
    ? 'write the path of a Markdown file, or the URL of its page: /posts/slug/'
    : `did you mean ${readableUrl(encodePath(meant))}?`
}

function error(message: string, fix: string): LinkIssue {
  return { severity: 'error', about: 'broken link', message, fix }
}

function warning(message: string, fix: string): LinkIssue {
  return { severity: 'warning', message, fix }
}
