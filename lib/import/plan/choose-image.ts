import type { SourceEntry } from '@/lib/import/source-site'
import { type OldSite, type ResolvedUrl, resolveOldUrl } from './resolve-url'

/** Fields of themes for the picture of a post, the most specific first. */
const FIELDS = [
  'image',
  'images',
  'featured_image',
  'featuredImage',
  'featuredimage',
  'featureimage',
  'feature_image',
  'banner',
  'banner_image',
  'og_image',
  'ogImage',
  'ogimage',
  'cover',
  'hero',
  'header',
  'thumbnail',
  'teaser',
  'feature',
  'featured',
]

/** Keys in which such a field has the path. */
const KEYS = ['path', 'src', 'url', 'image', 'feature', 'teaser', 'og_image', 'overlay_image', 'relative']

/** A picture that a front matter names. */
export type ChosenImage = { field: string; url: string; resolved: ResolvedUrl }

/** The first picture of the front matter that exists, or that is on another site. */
export function chooseImage(entry: SourceEntry, oldSite: OldSite): ChosenImage | undefined {
  if (entry.kind !== 'post' && entry.kind !== 'author') return undefined
  return findImages(entry)
    .map((image) => ({ ...image, resolved: resolveImage(image.url, entry, oldSite) }))
    .find(
      ({ resolved }) =>
        // A portrait is a file of this blog.
        (resolved.kind === 'other' && entry.kind === 'post') ||
        (resolved.kind === 'found' && resolved.target.kind === 'asset'),
    )
}

/** Themes write a picture without the slash at its beginning too. */
function resolveImage(url: string, entry: SourceEntry, oldSite: OldSite): ResolvedUrl {
  const resolved = resolveOldUrl(url, entry, oldSite)
  return resolved.kind === 'missing' || (resolved.kind === 'found' && resolved.isSimilar)
    ? ([resolveOldUrl(`/${url}`, entry, oldSite), resolved].find(({ kind }) => kind === 'found') ?? resolved)
    : resolved
}

/** The pictures that a front matter names, the best first, each with the field that has it. */
function findImages({ frontMatter, readFields, fields }: SourceEntry): { field: string; url: string }[] {
  // A system may know better where its themes have it.
  const read = toUrls(fields.image).map((url) => ({ field: 'image', url }))
  const others = FIELDS.filter((field) => !readFields.includes(field)).flatMap((field) =>
    toUrls(frontMatter.values[field]).map((url) => ({ field, url })),
  )
  return [...read, ...others]
}

function toUrls(value: unknown): string[] {
  if (typeof value === 'string') return /\.\w{3,4}([?#]|$)|^https?:/.test(value) ? [value.trim()] : []
  if (Array.isArray(value)) return value.flatMap(toUrls)
  if (typeof value !== 'object' || value === null) return []
  const byKey = new Map(Object.entries(value))
  return KEYS.flatMap((key) => toUrls(byKey.get(key)))
}
