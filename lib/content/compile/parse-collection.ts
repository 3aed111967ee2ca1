import type { ContentDocument } from '@/lib/content/model/document'
import { readFileName, slugify } from '@/lib/content/model/slug'
import { type ContentIssue, errorAtKey } from '@/lib/diagnostics/issue'

/** The entries of one kind that make sense, the slugs of those that do not, and why they do not. */
export type Shelf<T> = { entries: T[]; broken: string[]; issues: ContentIssue[] }

/** Turns a file into an entry, or says why it makes none. */
export type ReadOne<T> = (document: ContentDocument) => { entry?: T; issues: ContentIssue[] }

/**
 * Reads all files of one kind. Two with one slug are a problem of the later one, which is left out.
 *
 * @param unreadable files that are no documents
 */
export function fillShelf<T extends { file: string; slug: string }>(
  documents: ContentDocument[],
  unreadable: string[],
  readOne: ReadOne<T>,
): Shelf<T> {
  const entries = new Map<string, T>()
  const broken = unreadable.map(slugOfFile)
  const issues: ContentIssue[] = []
  for (const document of documents) {
    const { entry, issues: found } = readOne(document)
    issues.push(...found)
    const twin = entry && entries.get(entry.slug)
    if (!entry) broken.push(slugOfFile(document.file))
    else if (twin) issues.push(sameSlug(entry, twin))
    else entries.set(entry.slug, entry)
  }
  return { entries: [...entries.values()], broken, issues }
}

function slugOfFile(file: string): string {
  return slugify(readFileName(file).name)
}

function sameSlug({ file, slug }: { file: string; slug: string }, twin: { file: string }): ContentIssue {
  return errorAtKey(
    file,
    ['slug'],
    `${twin.file} has the slug ${slug} too`,
    'rename one, or give it a slug: of its own',
  )
}
