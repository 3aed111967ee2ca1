import { errorAt, type KeyPath, type Located } from '@/lib/content/front-matter/source-file'
import type { ParsedAuthor } from '@/lib/content/model/author'
import { toNameKey } from '@/lib/content/model/spelling'
import type { ParsedTopic } from '@/lib/content/model/topic'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Issue } from '@/lib/diagnostics/issue'

/** Finds entries by slug, name and alias, however they are spelled. */
export type NameFinder<T> = {
  find: (name: string) => T | undefined
  /** The slug of the entry that an unknown name most likely means. */
  suggest: (name: string) => string | undefined
  /** Names that two entries have, reported at the later one. */
  issues: Issue[]
}

export function createTopicFinder(topics: ParsedTopic[]): NameFinder<ParsedTopic> {
  return createNameFinder('topic', topics, 'title')
}

export function createAuthorFinder(authors: ParsedAuthor[]): NameFinder<ParsedAuthor> {
  return createNameFinder('author', authors, 'name')
}

/** @param titleField the field of the title in the front matter */
function createNameFinder<T extends Located & { slug: string; title: string; aliases: string[] }>(
  what: string,
  entries: T[],
  titleField: string,
): NameFinder<T> {
  const byName = new Map<string, T>()
  const issues: Issue[] = []
  const claim = (name: string, entry: T, path: KeyPath) => {
    const owner = byName.get(toNameKey(name))
    if (owner === undefined) byName.set(toNameKey(name), entry)
    else if (owner !== entry) {
      const message = `${name} is already a name of the ${what} in ${owner.file}`
      const issue = errorAt(entry, path, message, `a name belongs to one ${what}; remove it from one of them`)
      issues.push({ ...issue, otherFile: owner.file })
    }
  }
  for (const entry of entries) claim(entry.slug, entry, [])
  for (const entry of entries) {
    claim(entry.title, entry, [titleField])
    for (const [index, alias] of entry.aliases.entries()) claim(alias, entry, ['aliases', index])
  }
  return {
    find: (name) => byName.get(toNameKey(name)),
    suggest(name) {
      const meant = didYouMean(toNameKey(name), [...byName.keys()])
      return meant === undefined ? undefined : byName.get(meant)?.slug
    },
    issues,
  }
}
