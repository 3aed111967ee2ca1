import { readdir } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { checkNavigation } from '@/lib/config/check-site-config'
import { siteFolders } from '@/lib/config/paths'
import { checkOldPaths } from '@/lib/content/check/check-aliases'
import { checkBody } from '@/lib/content/check/check-body'
import { checkPlacement, kindOf } from '@/lib/content/check/check-file-locations'
import { checkRedirects } from '@/lib/content/check/check-redirects'
import { checkReferences } from '@/lib/content/check/check-references'
import { checkShareImages } from '@/lib/content/check/check-share-images'
import { type ContentDocuments, type ContentKind, contentKinds } from '@/lib/content/model/document'
import { readFileName, slugify } from '@/lib/content/model/slug'
import type { Issue } from '@/lib/diagnostics/issue'
import type { ImageWork } from '@/lib/images/encode-variants'
import { type ImageReader, makeImageReader } from '@/lib/images/measure-image'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import { categoryPath, pagePath, postPath, siteUrl, topicPath } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'
import { buildLibrary, type HeldBack, type Library } from './library'
import { listFiles } from './list-files'
import { locateProblem } from './locate-problem'
import { placeImages, readImages } from './place-images'
import { isPreview } from './publication'
import { type FileReader, makeFileReader, type SourceFile, type UnreadableFile } from './read-file'
import { type RenderedFile, renderFiles } from './render-files'
import { makeSiteMap } from './url-index'

export type ContentReport = {
  /** By file and line. */
  issues: Issue[]
  /** What readers will see, and what waits. */
  library: Library
  heldBack: HeldBack
  /** What the site is made of: the library, in a preview with what waits in it. */
  shown: Library
  /** What the body of each file becomes that could be read. */
  renderings: Map<string, RenderedMarkdown>
  /** The files that could not. */
  unreadable: string[]
  /** What has to be made of images, for the pages that are shown and for those that are not. */
  images: (ImageWork & { isSeen: boolean })[]
}

type Options = {
  read?: FileReader
  readImage?: ImageReader
  /** What can begin when all files have been read and none has been rendered. */
  onRead?: (sources: SourceFile[], unreadable: UnreadableFile[]) => Promise<void>
  /** Whether what waits is shown as well. */
  preview?: boolean
}

/**
 * Checks the whole content folder: every file, and what files say about each other.
 *
 * @param contentDir absolute path
 * @param now the moment that divides published from scheduled, in UTC
 */
export async function checkContent(
  contentDir: string,
  now: string,
  {
    read = makeFileReader(contentDir),
    readImage = makeImageReader(siteFolders().imageCacheDir),
    onRead,
    preview = isPreview(),
  }: Options = {},
): Promise<ContentReport> {
  const { files, issues } = await listFiles(contentDir)
  issues.push(...checkPlacement(files))

  const sources: SourceFile[] = []
  const unreadable: UnreadableFile[] = []
  for (const file of files) {
    const kind = kindOf(file)
    const result = kind && (await read(file, kind))
    if (!result) continue
    if ('source' in result) sources.push(result)
    else unreadable.push(result)
  }
  await onRead?.(sources, unreadable)

  const parsed = new Map<string, RenderedFile>()
  for (const result of await renderFiles(sources)) {
    if ('document' in result) parsed.set(result.file, result)
    else unreadable.push(result)
  }

  const documents = groupByKind([...parsed.values()])
  const context = {
    timeZone: siteConfig.timeZone,
    language: siteConfig.language,
    wordsPerMinute: siteConfig.wordsPerMinute,
    oldPostPaths: siteConfig.oldPostPaths,
    now,
    unreadable: unreadable.map(({ file }) => file),
  }
  const { library, heldBack, ...built } = buildLibrary(documents, { ...context, showDrafts: false })
  issues.push(...built.issues)

  const faulty = [...issues.filter(({ severity }) => severity === 'error'), ...unreadable].map(({ file }) => file)
  const site = makeSiteMap(
    { library, heldBack },
    {
      contentDir,
      files,
      faulty,
      publicFiles: await listPublicFiles(),
      url: siteUrl(),
      idsOf: (file) => parsed.get(file)?.document.rendered.ids ?? [],
    },
  )
  const slugs = new Map(
    [library, heldBack].flatMap(({ posts, pages }) => [...posts, ...pages]).map(({ file, slug }) => [file, slug]),
  )
  issues.push(...checkOldPaths({ library, heldBack }, site))
  issues.push(...checkShareImages({ library, heldBack }, site))
  const texts = [...parsed.values()].map((read) => {
    const from = pathOf[read.kind](slugs.get(read.file) ?? slugify(readFileName(read.file).name))
    return { ...read, page: { file: read.file, from, isSeen: site.published.has(decodeURIComponent(from)) } }
  })
  const images = await readImages(texts, site, readImage)
  for (const { document, kind, source, page } of texts) {
    const mustHaveText = kind === 'posts' || kind === 'pages'
    issues.push(...checkBody(document, source.body, mustHaveText))
    issues.push(...checkReferences(document, page, site, images))
  }

  const renderings: ContentReport['renderings'] = new Map()
  const work: ContentReport['images'] = []
  for (const { document, page } of texts) {
    const placed = placeImages({ document, page }, site, images)
    renderings.set(document.file, { ...document.rendered, html: placed.html })
    work.push(...placed.work.map((one) => ({ ...one, isSeen: preview || page.isSeen })))
  }

  const located = [
    ...issues.map((issue) => locateProblem(issue, parsed.get(issue.file))),
    ...unreadable.flatMap(({ file, issues }) =>
      issues.map((issue) => ({ file, severity: 'error' as const, ...issue })),
    ),
  ]
    .map((issue) => ({
      ...issue,
      file: displayPath(join(contentDir, issue.file)),
      // A problem is one line, even where it quotes two.
      message: issue.message.replace(/\s+/g, ' '),
    }))
    .sort(byFileAndLine)
  return {
    issues: [...checkNavigation(site), ...checkRedirects(site), ...located],
    library,
    heldBack,
    shown: preview ? buildLibrary(documents, { ...context, showDrafts: true }).library : library,
    renderings,
    unreadable: unreadable.map(({ file }) => file),
    images: work,
  }
}

/** A file’s path as the author types it, with forward slashes. */
export function displayPath(path: string): string {
  const fromHere = relative(process.cwd(), path)
  const shown = fromHere.startsWith('..') ? resolve(path) : fromHere
  return shown.split(sep).join('/')
}

function groupByKind(files: RenderedFile[]): ContentDocuments {
  const ofKind = (kind: ContentKind) => files.filter((file) => file.kind === kind).map(({ document }) => document)
  const [posts, topics, categories, pages] = contentKinds.map(ofKind)
  return { posts: posts ?? [], topics: topics ?? [], categories: categories ?? [], pages: pages ?? [] }
}

const pathOf: Record<ContentKind, (slug: string) => string> = {
  posts: postPath,
  topics: topicPath,
  categories: categoryPath,
  pages: pagePath,
}

async function listPublicFiles(): Promise<string[]> {
  const entries = await readdir('public', { recursive: true }).catch(() => [])
  return entries.map((entry) => entry.split(sep).join('/'))
}

function byFileAndLine(a: Issue, b: Issue): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column
}
