import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Progress } from '@/lib/command-line/progress'
import { displayPath } from '@/lib/config/display-path'
import { siteConfig } from '@/lib/config/settings'
import type { CheckedSite } from '@/lib/content/check/checked-site'
import { rules } from '@/lib/content/check/rules'
import { selectWarnings } from '@/lib/content/check/select-warnings'
import { createUrlIndex, type UrlIndex } from '@/lib/content/check/url-index'
import { getFileKind, kinds } from '@/lib/content/kinds'
import type { ParseContext } from '@/lib/content/model/kind'
import { slugFromFileName } from '@/lib/content/model/slug'
import { EMPTY_SITE, listDocuments, type Site } from '@/lib/content/site'
import { type Issue, type IssueReport, isError, isSettingsIssue } from '@/lib/diagnostics/issue'
import type { ExternalLink } from '@/lib/external-links/external-issues'
import type { ImageJob } from '@/lib/images/encode-variants'
import type { ImageReader } from '@/lib/images/measure-image'
import type { MetadataInspector } from '@/lib/images/published-metadata'
import { listFiles } from '@/lib/node/fs'
import { decodePath } from '@/lib/routing/paths'
import type { LastValidVersions } from './last-valid'
import { listContentFiles } from './list-content-files'
import { listExternalLinks } from './list-external-links'
import { type Collections, getInvalidSlugs, parseCollections } from './parse-collections'
import type { FileParser } from './parse-file'
import { placeAllImages } from './place-all-images'
import { measureImages } from './place-images'
import { findPublicationTimes, isPublished, selectPreviewed, selectPublished, withStates } from './publication'
import { withRelatedPosts } from './related'
import { type RenderedFile, renderBodies } from './render-bodies'
import type { RenderCache } from './render-cache'
import { resolveFileLinks } from './resolve-file-links'
import { resolveReferences, type SiteEntries } from './resolve-references'
import { type BundleFile, inspectFiles, listBundleFiles, listSiteFiles } from './site-files'

export type Compilation = IssueReport & {
  /** The published site; in dev and in previews with the unpublished posts and pages. */
  site: Site
  /** The images on the pages of `site`, to be encoded. */
  images: ImageJob[]
  bundleFiles: BundleFile[]
  /** The next moment at which the site changes by itself, since a post is scheduled for it; in UTC. */
  nextChange?: string | undefined
  /** The posts and pages that readers do not see, whether or not `site` contains them. */
  unpublished: Pick<SiteEntries, 'posts' | 'pages'>
  /** The links of all texts to other hosts. */
  listExternalLinks: () => ExternalLink[]
}

export type CompileOptions = {
  /** Absolute path. */
  contentDir: string
  /** Absolute path of the files that are copied into the site; need not exist. */
  publicDir: string
  /** The moment that divides published from scheduled, in UTC. */
  now: string
  showUnpublished: boolean
  /** The slug of the only unpublished post or page that is shown; all of them without it. */
  previewedSlug?: string | undefined
  /** What is wrong with the settings. */
  settingsIssues: Issue[]
  parseFile: FileParser
  readImage: ImageReader
  renderCache?: RenderCache | undefined
  onProgress?: Progress | undefined
  inspectMetadata: MetadataInspector
  /** Absent outside of dev. */
  lastValid?: LastValidVersions | undefined
}

/**
 * Compiles the content folder into the documents of the site: list, parse, render, link, check, publish. Never
 * throws on invalid content: every problem is among the issues, and documents with errors are left out.
 */
export async function compileContent(options: CompileOptions): Promise<Compilation> {
  const { contentDir, publicDir, now } = options
  const { files, issues: fileIssues } = await listContentFiles(contentDir)
  const issues = [...options.settingsIssues, ...fileIssues]
  if (files.length === 0 && issues.length > 0) return { ...NOTHING, issues: withAuthorPaths(issues, contentDir) }
  const parsed = await Promise.all(files.filter(getFileKind).map(options.parseFile))
  const publicFiles = existsSync(publicDir) ? await listFiles(publicDir) : []
  const bodies = await renderBodies(
    parsed.flatMap(({ source }) => source ?? []),
    { cache: options.renderCache, onProgress: options.onProgress },
  )
  const current = resolveFileLinks(bodies, { contentDir, files, publicFiles })
  const unreadable = parsed.filter(({ source }) => !source).map(({ file }) => file)
  const context = { ...siteConfig, now }
  const valid = parseCollections(current, unreadable, context)
  issues.push(...parsed.flatMap((file) => file.issues), ...valid.issues)
  const { rendered, collections, outdated } = restoreLastValid(options.lastValid, current, valid, context)

  const entries = withStates(collections.entries, now)
  const published = resolveReferences(selectPublished(entries))
  const siteFiles = listSiteFiles(entries, { contentDir, files, publicDir, publicFiles })
  const all = resolveReferences(entries, { showEmptyTopics: true })
  const urls = createUrlIndex(published, all, entries, {
    files,
    filesWithErrors: [...issues.filter(isError).map(({ file }) => file), ...unreadable],
    getIds: idsByFile(rendered),
  })
  const texts = toTexts(rendered, entries, urls)
  const images = await measureImages(texts, entries, siteFiles, options.readImage)
  const metadata = await inspectFiles(siteFiles, options.inspectMetadata)
  const invalidSlugs = getInvalidSlugs(collections.invalidFiles)
  const checked: CheckedSite = {
    ...{ contentFiles: files, publicFiles, publicDir, texts, entries },
    ...{ invalidSlugs, files: siteFiles, images, metadata, urls, language: siteConfig.language },
  }
  const found = rules.flatMap((rule) => rule(checked))
  // Of a file that is shown in an earlier version, these would be about that one.
  issues.push(...found.filter(({ file }) => !outdated.has(file)))
  const sources = texts.map(({ source }) => source).filter(({ file }) => !outdated.has(file))
  const wanted = selectWarnings(issues, sources, siteConfig.check)

  const placed = placeAllImages(texts, entries, siteFiles, images)
  const shown = selectShown(options, { all, published, entries })
  const shownFiles = new Set(listDocuments(shown).map(({ _id }) => _id))
  return {
    site: withRelatedPosts(placed.addTo(shown)),
    issues: withAuthorPaths(wanted, contentDir),
    images: placed.listJobs(shownFiles),
    bundleFiles: listBundleFiles(siteFiles, shownFiles),
    hiddenPages: collections.invalidFiles.flatMap(toPagePath),
    states: getFileStates(collections.invalidFiles, outdated, contentDir),
    nextChange: [...collections.changes, ...findPublicationTimes(entries)].sort().at(0),
    unpublished: { posts: entries.posts.filter(isUnpublished), pages: entries.pages.filter(isUnpublished) },
    listExternalLinks: () => listExternalLinks(checked, contentDir),
  }
}

const NOTHING: Compilation = {
  site: EMPTY_SITE,
  issues: [],
  images: [],
  bundleFiles: [],
  hiddenPages: [],
  states: {},
  unpublished: { posts: [], pages: [] },
  listExternalLinks: () => [],
}

/** The site of this build: with everything, with one unpublished post or page, or with none. */
function selectShown(
  { showUnpublished, previewedSlug }: Pick<CompileOptions, 'showUnpublished' | 'previewedSlug'>,
  { all, published, entries }: { all: Site; published: Site; entries: SiteEntries },
): Site {
  if (!showUnpublished) return published
  return previewedSlug === undefined ? all : resolveReferences(selectPreviewed(entries, previewedSlug))
}

/** Replaces files without an entry with their last valid versions. */
function restoreLastValid(
  lastValid: LastValidVersions | undefined,
  current: RenderedFile[],
  collections: Collections,
  context: ParseContext,
): { rendered: RenderedFile[]; collections: Collections; outdated: Set<string> } {
  const rendered = lastValid?.restore(current, collections.invalidFiles) ?? current
  const files = new Set(rendered.map(({ source }) => source.file))
  const outdated = new Set(lastValid && collections.invalidFiles.filter((file) => files.has(file)))
  if (outdated.size === 0) return { rendered, collections, outdated }
  const hidden = collections.invalidFiles.filter((file) => !outdated.has(file))
  return { rendered, collections: parseCollections(rendered, hidden, context), outdated }
}

function toPagePath(file: string): string[] {
  const kind = getFileKind(file)
  return kind ? [kinds[kind].path(slugFromFileName(file))] : []
}

function getFileStates(invalidFiles: string[], outdated: Set<string>, contentDir: string): IssueReport['states'] {
  const toPath = (file: string) => displayPath(resolve(contentDir, file))
  return Object.fromEntries([
    ...invalidFiles.map((file) => [toPath(file), 'hidden']),
    ...[...outdated].map((file) => [toPath(file), 'outdated']),
  ])
}

function isUnpublished(entry: SiteEntries['posts' | 'pages'][number]): boolean {
  return !isPublished(entry)
}

function idsByFile(files: RenderedFile[]): (file: string) => string[] {
  const ids = new Map(files.map((file) => [file.source.file, 'rendered' in file ? file.rendered.ids : []]))
  return (file) => ids.get(file) ?? []
}

/** Every rendered text with the page that it is, or would be, on. */
function toTexts(files: RenderedFile[], { posts, pages }: SiteEntries, urls: UrlIndex): CheckedSite['texts'] {
  const slugs = new Map([...posts, ...pages].map(({ file, slug }) => [file, slug]))
  return files.flatMap((rendered) => {
    if ('issue' in rendered) return []
    const { file } = rendered.source
    const kind = getFileKind(file)
    if (!kind) return []
    const path = kinds[kind].path(slugs.get(file) ?? slugFromFileName(file))
    return { ...rendered, page: { file, path, isPublished: urls.published.has(decodePath(path)) } }
  })
}

/** The issues by file and position, with their files as the author types them: `content/posts/x.md`. */
function withAuthorPaths(issues: Issue[], contentDir: string): Issue[] {
  return issues.map((issue) => withAuthorPath(issue, contentDir)).sort(byFileAndPosition)
}

function withAuthorPath(issue: Issue, contentDir: string): Issue {
  // An issue is one line, even where it quotes two.
  const message = nameOtherFile(issue, contentDir).replace(/\s+/g, ' ')
  if (isSettingsIssue(issue)) return { ...issue, message }
  return { ...issue, message, file: displayPath(resolve(contentDir, issue.file)) }
}

function nameOtherFile({ message, otherFile }: Issue, contentDir: string): string {
  return otherFile === undefined
    ? message
    : message.replace(otherFile, () => displayPath(resolve(contentDir, otherFile)))
}

function byFileAndPosition(a: Issue, b: Issue): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column
}
