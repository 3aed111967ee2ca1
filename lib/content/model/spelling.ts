import { slugify } from '@/lib/text/slugify'

/** Names under the slugs they give, each as most write it; on a tie as the first does. */
export function commonSpellings(names: string[]): Map<string, string> {
  const spellings = new Map<string, Map<string, number>>()
  for (const name of names) {
    const counts = spellings.get(slugify(name)) ?? new Map<string, number>()
    counts.set(name, (counts.get(name) ?? 0) + 1)
    spellings.set(slugify(name), counts)
  }
  return new Map([...spellings].map(([slug, counts]) => [slug, mostOften(counts) ?? slug]))
}

function mostOften(counts: Map<string, number>): string | undefined {
  // The sort is stable: of spellings used equally often, the first met stays first.
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}
