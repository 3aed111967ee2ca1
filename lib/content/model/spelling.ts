import { slugify } from '@/lib/text/slugify'

/**
 * What names are compared by. Case, the signs between words, and quotes do not matter, every other sign does: `C++` is
 * not `C#`, although both have the slug `c`.
 */
export function toNameKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/['"`\p{Pi}\p{Pf}\p{Cf}]/gu, '')
    .replace(/[\s_\p{Pd}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** The most common spelling of each name, by slug; on a tie the first one. */
export function commonSpellings(names: string[]): Map<string, string> {
  const spellings = new Map<string, Map<string, number>>()
  for (const name of names) {
    const counts = spellings.get(slugify(name)) ?? new Map<string, number>()
    counts.set(name, (counts.get(name) ?? 0) + 1)
    spellings.set(slugify(name), counts)
  }
  return new Map([...spellings].map(([slug, counts]) => [slug, findMostCommon(counts) ?? slug]))
}

function findMostCommon(counts: Map<string, number>): string | undefined {
  // The sort is stable, so on a tie the first one stays first.
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
