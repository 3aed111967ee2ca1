import { kept, type Note } from '@/lib/import/note'
import type { SourceAsset, SourceEntry, SourceSite, TemplateUse } from '@/lib/import/source-site'
import { assignAliases } from './assign-aliases'
import { assignTargets, type Target } from './assign-targets'
import { type ChosenImage, chooseImage } from './choose-image'
import { renderFrontMatter } from './front-matter'
import { linkTranslations } from './link-translations'
import type { TagsAs } from './list-path'
import { createToNewUrl } from './new-urls'
import { indexOldUrls } from './old-urls'
import { renderPeopleAndTopics } from './people-and-topics'
import { type AssetPlace, placeAssets } from './place-assets'
import { planRedirects } from './plan-redirects'
import { prepareSite } from './prepare-site'
import { resolveOldUrl } from './resolve-url'
import { type ResolvedBody, resolveBody, rewriteBody } from './rewrite-body'

/** A file that an import writes. */
export type PlannedFile = {
  /** The path within the target folder: `content/posts/x.md`, `public/images/a.png`. */
  path: string
  /** The text, or the absolute path of the file that is copied. */
  content: string | { copyOf: string }
}

/** Where an entry has gone, for the report and for the proof. */
type PlannedEntry = { entry: SourceEntry; target: Target; notes: Note[] }

export type ImportPlan = {
  files: PlannedFile[]
  entries: PlannedEntry[]
  /** About the site as a whole. */
  notes: Note[]
  templates: (TemplateUse & { file: string })[]
  /** New URLs of lists and of files that have been moved, by their old paths. */
  redirects: Record<string, string>
  /** The new URL for one that the old settings have; undefined if it leads nowhere. */
  toNewUrl: (url: string) => string | undefined
}

export type PlanOptions = {
  /** Absolute path of the source folder. */
  folder: string
  /** The name of the export in it, if that was named. */
  file?: string | undefined
  tagsAs: TagsAs
  /** What the blog has already. */
  taken: Parameters<typeof assignTargets>[1]
  /** The name of the author of the blog, who is named without a file. */
  siteAuthor?: string | undefined
  /** Called after each body that has been converted. */
  onProgress?: ((done: number, total: number) => void) | undefined
}

/** Plans which files an import writes. Nothing is written, and nothing of the source is changed. */
export async function planImport(source: SourceSite, options: PlanOptions): Promise<ImportPlan> {
  const { site, notes } = await prepareSite(source, options)
  const targets = assignTargets(site.entries, options.taken)
  const oldSite = { oldUrls: indexOldUrls(site), siteUrl: site.settings.url }
  const bodies: ResolvedBody[] = []
  const templates: ImportPlan['templates'] = []
  for (const entry of site.entries) {
    const converted = await site.convertBody(entry)
    const body = resolveBody(entry, converted.markdown, oldSite)
    bodies.push({ ...body, notes: [...converted.notes, ...body.notes] })
    templates.push(...converted.templates.map((use) => ({ ...use, file: entry.file })))
    options.onProgress?.(bodies.length, site.entries.length)
  }
  const images = new Map(site.entries.map((entry) => [entry, chooseImage(entry, oldSite)]))
  const uses = findUses(bodies, images)
  const places = await placeAssets(site.assets, uses, targets, options.folder)
  const aliases = assignAliases(site.entries, targets)
  const translations = linkTranslations(site, targets)
  const isBundle = new Set([...places.values()].flatMap((place) => (place.kind === 'bundle' ? [place.entry] : [])))

  const toNewUrl = createToNewUrl({ targets, places, tagsAs: options.tagsAs })

  const entries = site.entries.map((entry) => ({ entry, target: getTarget(targets, entry) }))
  const files = entries.map(({ entry, target }, index): PlannedFile => {
    const body = bodies[index]
    const image = images.get(entry)
    const frontMatter = renderFrontMatter(withImageRead(entry, image), {
      target,
      aliases: aliases.get(entry) ?? [],
      image: image && (image.resolved.kind === 'other' ? image.url : toNewUrl(image.resolved, entry)),
      ...sortTerms(entry, options.tagsAs),
      authors: entry.authors.filter((name, _, all) => all.length > 1 || name !== options.siteAuthor),
      translations: translations.get(entry),
    })
    const text = body ? rewriteBody(body, toNewUrl) : ''
    const path = `content/${target.folder}/${target.name}${isBundle.has(entry) ? '/index' : ''}.md`
    return { path, content: `---\n${frontMatter}---\n\n${text.replace(/^\s*\n/, '').trimEnd()}\n` }
  })
  const copies = [...places].map(([asset, place]): PlannedFile => {
    const path =
      place.kind === 'public'
        ? `public${place.path}`
        : `content/posts/${getTarget(targets, place.entry).name}/${place.name}`
    return { path, content: { copyOf: `${options.folder}/${asset.file}` } }
  })
  return {
    files: [...files, ...copies, ...renderPeopleAndTopics(site, options)],
    entries: entries.map(({ entry, target }, index) => ({ entry, target, notes: bodies[index]?.notes ?? [] })),
    notes: [...notes, ...site.notes, ...noteUncopied(site.assets, places)],
    templates,
    redirects: planRedirects(site, {
      oldUrls: oldSite.oldUrls,
      tagsAs: options.tagsAs,
      targets,
      aliases,
      places,
      toNewUrl,
    }),
    toNewUrl: (url) => {
      const resolved = resolveOldUrl(url, HOME, oldSite)
      return resolved.kind === 'other' && /^https?:/.test(url) ? url : toNewUrl(resolved)
    },
  }
}

/** What relative URLs in the settings are relative to. */
const HOME = { path: '/', file: 'index.md' }

function getTarget(targets: ReadonlyMap<SourceEntry, Target>, entry: SourceEntry): Target {
  const target = targets.get(entry)
  if (!target) throw new Error(`${entry.file} has no target`)
  return target
}

/** A picture that has become `image` is no unknown field any more. */
function withImageRead(entry: SourceEntry, image: ChosenImage | undefined): SourceEntry {
  return image ? { ...entry, readFields: [...entry.readFields, image.field] } : entry
}

function findUses(
  bodies: ResolvedBody[],
  images: ReadonlyMap<SourceEntry, ChosenImage | undefined>,
): Map<SourceAsset, Set<SourceEntry>> {
  const uses = new Map<SourceAsset, Set<SourceEntry>>()
  for (const { entry, urls } of bodies) {
    const image = images.get(entry)
    for (const { resolved } of image ? [...urls, image] : urls) {
      if (resolved.kind !== 'found' || resolved.target.kind !== 'asset') continue
      uses.set(resolved.target.asset, (uses.get(resolved.target.asset) ?? new Set()).add(entry))
    }
  }
  return uses
}

function sortTerms({ categories, tags }: SourceEntry, tagsAs: TagsAs) {
  return {
    categories: tagsAs === 'categories' ? [...new Set([...categories, ...tags])] : categories,
    topics: tagsAs === 'topics' ? tags : [],
    tags: tagsAs === 'tags' ? tags : [],
  }
}

function noteUncopied(assets: SourceAsset[], places: ReadonlyMap<SourceAsset, AssetPlace>): Note[] {
  const message = 'nothing refers to it, and it is a part of the old theme or for the old host, so it is not copied'
  return assets
    .filter((asset) => !places.has(asset))
    .map(({ file }) => ({ file, line: 1, ...kept('files of the old theme', message) }))
}
