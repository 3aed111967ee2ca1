import { EMPTY_SITE } from '@/lib/content/site'
import { isPublished } from '@/lib/import/is-published'
import type { SourceAsset, SourceEntry, SourceSite } from '@/lib/import/source-site'
import { getRoutes } from '@/lib/pages/routes'
import { decodePath, encodePath, normalizePath } from '@/lib/routing/paths'
import { authorPath, categoryPath, seriesPath, topicPath } from '@/lib/routing/urls'
import { slugify } from '@/lib/text/slugify'
import type { Target } from './assign-targets'
import { type TagsAs, toListPath } from './list-path'
import type { ToNewUrl } from './new-urls'
import type { OldUrls } from './old-urls'
import { type AssetPlace, canRedirect } from './place-assets'

/**
 * The redirects from the old lists, and from files that have been moved, by path, as the settings have them; none from
 * what is a page or a file here.
 */
export function planRedirects(
  { entries, lists }: Pick<SourceSite, 'entries' | 'lists'>,
  context: {
    oldUrls: OldUrls
    tagsAs: TagsAs
    targets: ReadonlyMap<SourceEntry, Target>
    aliases: ReadonlyMap<SourceEntry, string[]>
    places: ReadonlyMap<SourceAsset, AssetPlace>
    toNewUrl: ToNewUrl
  },
): Record<string, string> {
  const { oldUrls, tagsAs, targets, aliases, places, toNewUrl } = context
  const normalize = (path: string) => normalizePath(decodePath(path))
  const names = entries.flatMap(({ categories, tags }) =>
    tagsAs === 'categories' ? [...categories, ...tags] : categories,
  )
  const taken = new Set(
    [
      ...getRoutes(EMPTY_SITE).map(({ path }) => path),
      ...[...targets.values()].map(({ path }) => path),
      ...[...aliases.values()].flat(),
      ...names.map((name) => categoryPath(slugify(name))),
      ...entries.flatMap(({ fields, frontMatter }) => [fields.series, frontMatter.values.series].flatMap(toSeriesPath)),
      ...entries.flatMap(({ authors }) => authors.map((name) => authorPath(slugify(name)))),
      ...(tagsAs === 'topics' ? entries.flatMap(({ tags }) => tags.map((name) => topicPath(slugify(name)))) : []),
    ].map(normalize),
  )
  const toKey = (path: string) => (/[%?#\s]/.test(path) ? encodePath(path) : path)
  const ofLists = lists.flatMap(({ path, target }): [string, string][] => {
    const to = toListPath(target, tagsAs)
    const isFree = !taken.has(normalize(path)) && normalize(path) !== normalize(to)
    const found = oldUrls.findByPath(path)
    // What the old site said about a category or an author was at the URL of its list.
    const isDescription = found?.kind === 'entry' && ['category', 'author'].includes(found.entry.kind)
    const isList = found?.kind === 'list' || isDescription
    return isFree && isList ? [[toKey(path), to]] : []
  })
  for (const place of places.values()) if (place.kind === 'public') taken.add(normalize(encodePath(place.path)))
  const ofFiles = [...places].flatMap(([asset, place]): [string, string][] => {
    const to = toNewUrl({ kind: 'found', target: { kind: 'asset', asset }, suffix: '' })
    const path = asset.path.normalize('NFC')
    const isMoved = to !== undefined && decodePath(to) !== path && (place.kind === 'public' || isPublished(place.entry))
    return isMoved && canRedirect(path) && !taken.has(path) ? [[toKey(path), to]] : []
  })
  return Object.fromEntries([...ofFiles, ...ofLists])
}

function toSeriesPath(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(toSeriesPath)
  return typeof value === 'string' && slugify(value) !== '' ? [seriesPath(slugify(value))] : []
}
