import type { SourceEntry, SourceSite } from '@/lib/import/source-site'
import type { Target } from './assign-targets'

/** The translations of each post that has some: the slugs of the posts with the same key, by language. */
export function linkTranslations(
  { entries, settings }: Pick<SourceSite, 'entries' | 'settings'>,
  targets: ReadonlyMap<SourceEntry, Target>,
): Map<SourceEntry, Record<string, string>> {
  const getLanguage = ({ fields }: SourceEntry) => String(fields.lang ?? settings.language ?? 'en')
  const byKey = new Map<string, SourceEntry[]>()
  for (const entry of entries) {
    if (entry.kind !== 'post' || entry.translationKey === undefined) continue
    byKey.set(entry.translationKey, [...(byKey.get(entry.translationKey) ?? []), entry])
  }
  return new Map(
    [...byKey.values()].flatMap((posts) =>
      posts.flatMap((post): [SourceEntry, Record<string, string>][] => {
        const others = posts.filter((other) => getLanguage(other) !== getLanguage(post))
        const slugs = others.map((other) => [getLanguage(other), targets.get(other)?.slug ?? ''] as const)
        return others.length > 0 ? [[post, Object.fromEntries(slugs)]] : []
      }),
    ),
  )
}
