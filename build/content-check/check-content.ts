import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { type ContentDocument, type ContentDocuments, type ContentKind, contentKinds } from '@/lib/content/document'
import { buildLibrary, type HeldBack, type Library } from '@/lib/content/library'
import type { ContentProblem, LocatedProblem } from '@/lib/content/problem'
import { readFileName, slugify } from '@/lib/content/slug'
import { isParsed, type ParsedSource, parseSource, type SourceProblem } from '@/lib/front-matter/parse-source'
import type { ImageWork } from '@/lib/images/encode-variants'
import { type ImageReader, makeImageReader } from '@/lib/images/measure-image'
import { type RenderedMarkdown, renderMarkdown } from '@/lib/markdown/render-markdown'
import { categoryPath, pagePath, postPath, siteUrl, topicPath } from '@/lib/urls'
import { siteConfig } from '@/site.config'
import { siteFolders } from '../site-folders'
import { checkBody } from './check-body'
import { checkOldPaths } from './check-old-paths'
import { checkPlacement, kindOf } from './check-placement'
import { checkRedirects } from './check-redirects'
import { checkReferences } from './check-references'
import { checkNavigation } from './check-site-config'
import { decodeText } from './decode-text'
import { listFiles } from './list-files'
import { placeImages, readImages } from './read-images'
import { makeSiteMap } from './site-map'

export type ContentReport = {
  /** By file and line. */
  problems: LocatedProblem[]
  /** What readers will see, and what waits. */
  library: Library
  heldBack: HeldBack
  /** All files that could be read: their texts, with LF line ends and without byte-order marks, and what they become. */
  readable: Map<string, { text: string; rendered: RenderedMarkdown }>
  /** The files that could not. */
  unreadable: string[]
  /** What has to be made of images, for the pages that readers see and for those that wait. */
  images: (ImageWork & { isSeen: boolean })[]
}

type ReadFile = { file: string; kind: ContentKind; text: string; source: ParsedSource; document: ContentDocument }
type UnreadableFile = { file: string; problems: SourceProblem[] }

/** Reads files, and remembers them by size and time of change, so that a second check reads only what changed. */
export type FileReader = (file: string, kind: ContentKind) => Promise<ReadFile | UnreadableFile>

export function makeFileReader(contentDir: string): FileReader {
  const known = new Map<string, { stamp: string; read: ReadFile | UnreadableFile }>()
  return async (file, kind) => {
    const path = join(contentDir, file)
    const { mtimeMs, size } = await stat(path)
    const stamp = `${mtimeMs} ${size}`
    const before = known.get(file)
    if (before?.stamp === stamp) return before.read
    const read = await readContentFile(file, kind, await readFile(path))
    known.set(file, { stamp, read })
    return read
  }
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
  read: FileReader = makeFileReader(contentDir),
  readImage: ImageReader = makeImageReader(siteFolders().imageCacheDir),
): Promise<ContentReport> {
  const { files, problems } = await listFiles(contentDir)
  problems.push(...checkPlacement(files))

  const parsed = new Map<string, ReadFile>()
  const unreadable: UnreadableFile[] = []
  for (const file of files) {
    const kind = kindOf(file)
    const result = kind && (await read(file, kind))
    if (!result) continue
    if ('document' in result) parsed.set(file, result)
    else unreadable.push(result)
  }

  const { library, heldBack, ...built } = buildLibrary(groupByKind([...parsed.values()]), {
    timeZone: siteConfig.timeZone,
    language: siteConfig.language,
    wordsPerMinute: siteConfig.wordsPerMinute,
    oldPostPaths: siteConfig.oldPostPaths,
    now,
    showDrafts: false,
    unreadable: unreadable.map(({ file }) => file),
  })
  problems.push(...built.problems)

  const faulty = [...problems.filter(({ severity }) => severity === 'error'), ...unreadable].map(({ file }) => file)
  const site = makeSiteMap(
    { library, heldBack },
    { contentDir, files, faulty, publicFiles: await listPublicFiles(), url: siteUrl() },
  )
  const slugs = new Map(
    [library, heldBack].flatMap(({ posts, pages }) => [...posts, ...pages]).map(({ file, slug }) => [file, slug]),
  )
  problems.push(...checkOldPaths({ library, heldBack }, site))
  const texts = [...parsed.values()].map((read) => {
    const from = pathOf[read.kind](slugs.get(read.file) ?? slugify(readFileName(read.file).name))
    return { ...read, page: { file: read.file, from, isSeen: site.published.has(decodeURIComponent(from)) } }
  })
  const images = await readImages(texts, site, readImage)
  for (const { document, kind, source, page } of texts) {
    const mustHaveText = kind === 'posts' || kind === 'pages'
    problems.push(...checkBody(document, source.body, mustHaveText))
    problems.push(...checkReferences(document, page, site, images))
  }

  const readable: ContentReport['readable'] = new Map()
  const work: ContentReport['images'] = []
  for (const { text, document, page } of texts) {
    const placed = placeImages({ document, page }, site, images)
    readable.set(document.file, { text, rendered: { ...document.rendered, html: placed.html } })
    work.push(...placed.work.map((one) => ({ ...one, isSeen: page.isSeen })))
  }

  const located = [
    ...problems.map((problem) => locate(problem, parsed.get(problem.file)?.source)),
    ...unreadable.flatMap(({ file, problems }) =>
      problems.map((problem) => ({ file, severity: 'error' as const, ...problem })),
    ),
  ]
    .map((problem) => ({
      ...problem,
      file: displayPath(join(contentDir, problem.file)),
      // A problem is one line, even where it quotes two.
      message: problem.message.replace(/\s+/g, ' '),
    }))
    .sort(byFileAndLine)
  return {
    problems: [...checkNavigation(site), ...checkRedirects(site), ...located],
    library,
    heldBack,
    readable,
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

async function readContentFile(file: string, kind: ContentKind, bytes: Uint8Array): Promise<ReadFile | UnreadableFile> {
  const decoded = decodeText(bytes)
  if (typeof decoded !== 'string') return { file, problems: [decoded] }
  const text = decoded.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const source = parseSource(text)
  if (!isParsed(source)) return { file, problems: source }
  const separator = String(source.frontMatter.excerpt_separator ?? '')
  const rendered = await renderMarkdown(source.body, separator).catch((error: unknown) => {
    // Quotes, lists or tags within each other by the thousand; nothing else is left to fail here.
    if (!(error instanceof RangeError)) throw error
    return undefined
  })
  if (!rendered) {
    const message = 'too many things stand within each other to be rendered'
    return { file, problems: [{ line: source.bodyLine, column: 1, message, cure: 'take them apart' }] }
  }
  return { file, kind, text, source, document: { file, frontMatter: source.frontMatter, rendered } }
}

function groupByKind(files: ReadFile[]): ContentDocuments {
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

function locate({ at, ...problem }: ContentProblem, source: ParsedSource | undefined): LocatedProblem {
  if ('key' in at) return { ...problem, ...(source?.locate(at.key) ?? { line: 1, column: 1 }) }
  return { ...problem, line: (source?.bodyLine ?? 1) + at.bodyLine - 1, column: at.column }
}

async function listPublicFiles(): Promise<string[]> {
  const entries = await readdir('public', { recursive: true }).catch(() => [])
  return entries.map((entry) => entry.split(sep).join('/'))
}

function byFileAndLine(a: LocatedProblem, b: LocatedProblem): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column
}
