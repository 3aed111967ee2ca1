import type { SourceAsset, SourceEntry } from '@/lib/import/source-site'
import { encodePath } from '@/lib/routing/paths'
import type { Target } from './assign-targets'
import { type TagsAs, toListPath } from './list-path'
import type { AssetPlace } from './place-assets'
import type { ResolvedUrl } from './resolve-url'

/**
 * Returns what to write for a URL of the old site, once everything has its place; undefined if it stays as it is.
 *
 * @param from the entry that has it, beside which some files are; absent for the settings
 */
export type ToNewUrl = (resolved: ResolvedUrl, from?: SourceEntry) => string | undefined

export function createToNewUrl({
  targets,
  places,
  tagsAs,
}: {
  targets: ReadonlyMap<SourceEntry, Target>
  places: ReadonlyMap<SourceAsset, AssetPlace>
  tagsAs: TagsAs
}): ToNewUrl {
  return (resolved, from) => {
    if (resolved.kind === 'corrected') return resolved.url
    if (resolved.kind !== 'found') return undefined
    const { target, suffix } = resolved
    if (target.kind === 'entry') return targets.get(target.entry)?.path.concat(suffix)
    // A list here has other parameters than the old one.
    if (target.kind === 'list') return toListPath(target.target, tagsAs) + suffix.replace(/^\?[^#]*/, '')
    // Not every file comes along.
    const place = places.get(target.asset)
    return place && toAssetUrl(place, from) + suffix
  }

  function toAssetUrl(place: AssetPlace, from: SourceEntry | undefined): string {
    if (place.kind === 'public') return encodePath(place.path)
    const name = encodeURIComponent(place.name)
    return place.entry === from ? name : (targets.get(place.entry)?.path ?? '') + name
  }
}
