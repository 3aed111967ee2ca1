import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { CommandError } from '@/lib/command-line/command'
import { displayPath } from '@/lib/config/display-path'
import { siteConfig } from '@/lib/config/settings'
import { decodeText } from '@/lib/content/compile/decode-text'
import { listContentFiles } from '@/lib/content/compile/list-content-files'
import { parseCollections } from '@/lib/content/compile/parse-collections'
import { withStates } from '@/lib/content/compile/publication'
import type { RenderedFile } from '@/lib/content/compile/render-bodies'
import type { SiteEntries } from '@/lib/content/compile/resolve-references'
import { isSourceFile, parseSourceFile } from '@/lib/content/front-matter/parse-source-file'
import type { SourceFile } from '@/lib/content/front-matter/source-file'
import { getFileKind, type Kind, kinds } from '@/lib/content/kinds'
import type { ParsedPage } from '@/lib/content/model/page'
import type { ParsedPost } from '@/lib/content/model/post'
import { slugFromFileName } from '@/lib/content/model/slug'
import { formatIssue, type Issue, isError } from '@/lib/diagnostics/issue'

/** The content folder as the commands of authors see it. */
export type AuthoredContent = {
  /** Absolute path. */
  contentDir: string
  /** The moment that divides published from scheduled, in UTC. */
  now: string
  /** IANA name of the site’s time zone. */
  timeZone: string
  /** All files, as paths within the content folder. */
  files: string[]
  /** The text of each file that is content, unchanged, with its byte-order mark and line ends. */
  texts: Map<string, string>
  entries: SiteEntries
  /** The issues of front matters; their files are paths within the content folder. */
  issues: Issue[]
}

/**
 * Reads the front matter of all files. Bodies are not rendered, which would take most of the time: excerpts and links
 * of the entries are empty.
 *
 * @param contentDir absolute path
 * @throws CommandError if there is no such folder
 */
export async function loadContent(
  contentDir: string,
  now = new Date().toISOString(),
  timeZone = siteConfig.timeZone,
): Promise<AuthoredContent> {
  const { files, issues } = await listContentFiles(contentDir)
  const [missing] = issues.filter(({ file }) => file === '')
  if (missing) throw new CommandError(formatContentIssue(contentDir, missing))
  const texts = new Map<string, string>()
  const sources: SourceFile[] = []
  const unreadable: string[] = []
  for (const file of files.filter(getFileKind)) {
    const text = decodeText(file, await readFile(join(contentDir, file)))
    if (typeof text === 'string') texts.set(file, text)
    const source = typeof text === 'string' ? parseSourceFile(file, text) : [text]
    if (isSourceFile(source)) sources.push(source)
    else {
      issues.push(...source)
      unreadable.push(file)
    }
  }
  const collections = parseCollections(sources.map(withoutBody), unreadable, { ...siteConfig, timeZone, now })
  issues.push(...collections.issues)
  return { contentDir, now, timeZone, files, texts, entries: withStates(collections.entries, now), issues }
}

/** A file as if it had no text. */
function withoutBody(source: SourceFile): Extract<RenderedFile, { rendered: unknown }> {
  const texts = { html: '', source: '', excerpt: '', text: '' }
  const lists = { headings: [], ids: [], references: [], outline: [], links: [], warnings: [] }
  return { source, rendered: { ...texts, ...lists, excerptIsMarked: false, codeWords: 0 } }
}

/** Parses a post or a page as it would be with another text; undefined if it would be none. */
export function parseEntry(
  { now, timeZone }: AuthoredContent,
  kind: 'posts' | 'pages',
  file: string,
  text: string,
): ParsedPost | ParsedPage | undefined {
  const source = parseSourceFile(file, text)
  if (!isSourceFile(source)) return undefined
  return kinds[kind].parse(source, withoutBody(source).rendered, { ...siteConfig, timeZone, now }).entry
}

/** The errors of one file. */
export function getErrors({ issues }: AuthoredContent, file: string): Issue[] {
  return issues.filter((issue) => issue.file === file && isError(issue))
}

/** The slugs that the files of a kind have, or would have without their errors. */
export function getTakenSlugs({ entries, files }: AuthoredContent, kind: Kind): { slug: string; file: string }[] {
  const declared = new Map(entries[kind].map(({ file, slug }) => [file, slug]))
  return files
    .filter((file) => getFileKind(file) === kind)
    .map((file) => ({ file, slug: declared.get(file) ?? slugFromFileName(file) }))
}

/** The path of a content file as its author types it. */
export function toAuthorPath({ contentDir }: Pick<AuthoredContent, 'contentDir'>, file: string): string {
  return displayPath(resolve(contentDir, file))
}

/** An issue with its file as its author types it. */
export function formatContentIssue(contentDir: string, issue: Issue): string {
  return formatIssue({ ...issue, file: toAuthorPath({ contentDir }, issue.file) })
}
