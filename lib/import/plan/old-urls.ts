import type { ListTarget, SourceAsset, SourceEntry, SourceSite } from '@/lib/import/source-site'
import { decodePath } from '@/lib/routing/paths'

/** What a URL of the old site led to. */
export type OldTarget =
  | { kind: 'entry'; entry: SourceEntry }
  | { kind: 'asset'; asset: SourceAsset }
  | { kind: 'list'; target: ListTarget }

/** Finds what the URLs of the old site led to. */
export type OldUrls = {
  /** By a path, in whichever of the forms that servers answer: with or without `.html`, a slash, or `index.html`. */
  findByPath: (path: string) => OldTarget | undefined
  /** By the path of a file within the source folder. */
  findByFile: (file: string) => OldTarget | undefined
  /** The file whose name differs least: in its case, its extension or its folder. */
  findSimilarAsset: (path: string) => SourceAsset | undefined
}

/** Indexes the URLs of a site. A page has precedence over aliases and files, as on a server. */
export function indexOldUrls({ entries, assets, lists }: Pick<SourceSite, 'entries' | 'assets' | 'lists'>): OldUrls {
  const byPath = new Map<string, OldTarget>()
  const byFile = new Map<string, OldTarget>()
  const similar = new Map<string, SourceAsset[]>()
  const add = (path: string, target: OldTarget) => {
    const key = toKey(path)
    if (!byPath.has(key)) byPath.set(key, target)
  }
  for (const entry of entries) {
    add(entry.path, { kind: 'entry', entry })
    byFile.set(entry.file, { kind: 'entry', entry })
  }
  for (const entry of entries) for (const alias of entry.aliases) add(alias, { kind: 'entry', entry })
  for (const asset of assets) {
    add(asset.path, { kind: 'asset', asset })
    byFile.set(asset.file, { kind: 'asset', asset })
    for (const key of toSimilarKeys(asset.path)) similar.set(key, [...(similar.get(key) ?? []), asset])
  }
  for (const { path, target } of lists) add(path, { kind: 'list', target })
  const byLowerCase = new Map([...byPath].map(([key, target]) => [key.toLowerCase(), target]))
  return {
    findByPath: (path) => byPath.get(toKey(path)) ?? byLowerCase.get(toKey(path).toLowerCase()),
    findByFile: (file) => byFile.get(file),
    findSimilarAsset: (path) =>
      toSimilarKeys(path)
        .map((key) => similar.get(key) ?? [])
        .find((found) => found.length === 1)?.[0],
  }
}

function toKey(path: string): string {
  return decodePath(path)
    .replace(/\/{2,}/g, '/')
    .replace(/\/index\.html?$/, '/')
    .replace(/(.)\/$/, '$1')
    .replace(/\.html?$/, '')
}

/** From the most to the least alike: the path without its extension, the name, the name without its extension. */
function toSimilarKeys(path: string): string[] {
  const decoded = decodePath(path).toLowerCase()
  const name = decoded.slice(decoded.lastIndexOf('/') + 1)
  const withoutExtension = (text: string) => text.replace(/\.[^./]*$/, '')
  return [withoutExtension(decoded), `*/${name}`, `*/${withoutExtension(name)}.*`]
}
