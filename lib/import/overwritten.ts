import type { SourceEntry } from './source-site'

/**
 * Finds the entries that the old site did not show, since a newer one has the same URL: Jekyll writes them in the order
 * of their dates, so the newest is what readers got. Hugo writes either.
 *
 * @returns each with the entry that was shown
 */
export function findOverwritten(entries: SourceEntry[]): Map<SourceEntry, SourceEntry> {
  const shown = new Map<string, SourceEntry>()
  const published = entries.filter(({ isDraft, kind }) => !isDraft && (kind === 'post' || kind === 'page'))
  for (const entry of published.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))) {
    shown.set(entry.path, entry)
  }
  return new Map(
    published.flatMap((entry) => {
      const other = shown.get(entry.path)
      return other && other !== entry ? [[entry, other]] : []
    }),
  )
}
