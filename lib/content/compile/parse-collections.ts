import { errorAt } from '@/lib/content/front-matter/source-file'
import { type EntryOf, getFileKind, type Kind, kindNames, kinds } from '@/lib/content/kinds'
import type { ParseContext, Parsed } from '@/lib/content/model/kind'
import { slugFromFileName } from '@/lib/content/model/slug'
import { newestFirst } from '@/lib/dates/parse-date'
import type { Issue } from '@/lib/diagnostics/issue'
import type { RenderedFile } from './render-bodies'

/** The entries of all kinds, as parsed from their files: posts newest first, topics by title. */
export type Entries = { [K in Kind]: EntryOf<K>[] }

export type Collections = {
  entries: Entries
  /** The files without an entry, as paths within the content folder. */
  invalidFiles: string[]
  issues: Issue[]
  /** The moments at which parsing the same files has another result, in UTC. */
  changes: string[]
}

/**
 * Parses all files into their collections. If two have the same slug, the second is reported and left out.
 *
 * @param unreadable files that could not be parsed, as paths within the content folder
 */
export function parseCollections(files: RenderedFile[], unreadable: string[], context: ParseContext): Collections {
  const collections: Collections = {
    entries: { posts: [], topics: [], categories: [], authors: [], pages: [] },
    invalidFiles: [...unreadable],
    issues: [],
    changes: [],
  }
  for (const kind of kindNames) {
    const ofKind = files.filter(({ source }) => getFileKind(source.file) === kind)
    const { entries, invalidFiles, issues, changes } = parseCollection(kind, ofKind, context)
    Object.assign(collections.entries, { [kind]: entries })
    collections.invalidFiles.push(...invalidFiles)
    collections.issues.push(...issues)
    collections.changes.push(...changes)
  }
  collections.entries.posts.sort((a, b) => newestFirst(a.date, b.date) || a.slug.localeCompare(b.slug))
  collections.entries.topics.sort((a, b) => a.title.localeCompare(b.title))
  return collections
}

/** The slugs of files without an entry, so that references to them are not reported as well. */
export function getInvalidSlugs(invalidFiles: string[]): Record<Kind, string[]> {
  const slugs: Record<Kind, string[]> = { posts: [], topics: [], categories: [], authors: [], pages: [] }
  for (const file of invalidFiles) {
    const kind = getFileKind(file)
    if (kind) slugs[kind].push(slugFromFileName(file))
  }
  return slugs
}

function parseCollection(kind: Kind, files: RenderedFile[], context: ParseContext) {
  const entries = new Map<string, EntryOf<Kind>>()
  const invalidFiles: string[] = []
  const issues: Issue[] = []
  const changes: string[] = []
  for (const file of files) {
    if ('issue' in file) {
      issues.push(file.issue)
      invalidFiles.push(file.source.file)
      continue
    }
    const { entry, issues: ofFile, changesAt } = parse(kind, file, context)
    issues.push(...ofFile)
    if (changesAt !== undefined) changes.push(changesAt)
    const other = entry && entries.get(entry.slug)
    if (!entry) invalidFiles.push(file.source.file)
    else if (other) {
      issues.push(duplicateSlug(entry, other))
      invalidFiles.push(file.source.file)
    } else entries.set(entry.slug, entry)
  }
  return { entries: [...entries.values()], invalidFiles, issues, changes }
}

type Rendered = Extract<RenderedFile, { rendered: unknown }>

type CacheEntry = { context: ParseContext; parsed: Parsed<EntryOf<Kind>> }

const cache = new WeakMap<Rendered, CacheEntry>()

/** Parses a file, unless the result would be the same as when it was last parsed. */
function parse(kind: Kind, file: Rendered, context: ParseContext): Parsed<EntryOf<Kind>> {
  const cached = cache.get(file)
  if (cached && isStillValid(cached, context)) return cached.parsed
  const parsed: Parsed<EntryOf<Kind>> = kinds[kind].parse(file.source, file.rendered, context)
  cache.set(file, { context, parsed })
  return parsed
}

function isStillValid({ context, parsed }: CacheEntry, { now, ...settings }: ParseContext): boolean {
  const hasSameSettings = Object.entries(settings).every(
    ([name, value]) => context[name as keyof ParseContext] === value,
  )
  const isSameTime = parsed.changesAt === undefined || Date.parse(now) < Date.parse(parsed.changesAt)
  return hasSameSettings && isSameTime
}

function duplicateSlug(entry: EntryOf<Kind>, other: EntryOf<Kind>): Issue {
  const message = `${other.file} has the slug ${entry.slug} too`
  const issue = errorAt(entry, ['slug'], message, 'rename one of them, or give it another slug')
  return { ...issue, otherFile: other.file }
}
