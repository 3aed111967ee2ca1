import { EMPTY_SITE } from '@/lib/content/site'
import type { SourceEntry } from '@/lib/import/source-site'
import { getRoutes } from '@/lib/pages/routes'
import { decodePath, encodePath, isFilePossible, normalizePath } from '@/lib/routing/paths'
import type { Target } from './assign-targets'

/**
 * The former paths that redirect to each entry: the one that the old site served it at, and all that led to it there. A
 * path that two claim belongs to the one that was served there, else to the first; one of this blog’s own pages to none.
 */
export function assignAliases(
  entries: SourceEntry[],
  targets: ReadonlyMap<SourceEntry, Target>,
): Map<SourceEntry, string[]> {
  const newPaths = [...getRoutes(EMPTY_SITE), ...targets.values()].map(({ path }) => normalizePath(decodePath(path)))
  const owners = new Map<string, SourceEntry | undefined>(newPaths.map((path) => [path, undefined]))
  const withPages = entries.filter(({ kind }) => kind === 'post' || kind === 'page')
  const claim = (entry: SourceEntry, path: string) => {
    const normalized = normalizePath(decodePath(path))
    if (!owners.has(normalized) && isFilePossible(normalized)) owners.set(normalized, entry)
  }
  for (const entry of withPages) if (!entry.isDraft) claim(entry, entry.path)
  for (const entry of withPages) for (const alias of entry.aliases) claim(entry, alias)
  const aliases = new Map<SourceEntry, string[]>()
  for (const [path, entry] of owners)
    if (entry) aliases.set(entry, [...(aliases.get(entry) ?? []), /[%?#\\\s]/.test(path) ? encodePath(path) : path])
  return aliases
}
