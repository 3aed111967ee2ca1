import { join } from 'node:path'
import type { Post } from 'contentlayer/generated'
import { getFileKind, kinds } from '@/lib/content/kinds'
import type { ParsedPost } from '@/lib/content/model/post'
import { isBundle } from '@/lib/content/model/slug'
import type { MetadataFinding, MetadataInspector } from '@/lib/images/published-metadata'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { decodePath, filePath } from '@/lib/routing/paths'
import { isPublished } from './publication'

export type SiteFile = {
  /** The absolute path on disk. */
  path: string
  /** Whether it has a URL itself, rather than being only shown on a page. */
  hasUrl: boolean
  /** Whether it is in the bundle of an unpublished post or page. */
  isUnpublished: boolean
  /** The file of the post or page whose bundle it is in. */
  owner?: string | undefined
}

/** A file in the bundle of a post or a page, which is published beside it. */
export type BundleFile = {
  /** The path of its URL, decoded. */
  path: string
  /** The absolute path of the file. */
  source: string
}

/** The images and other files that a text can refer to, by their paths in Unicode NFC; macOS names files in NFD. */
export type SiteFiles = {
  /** By their URL paths, decoded. */
  byUrl: Map<string, SiteFile>
  /** Those of the content folder, by their paths within it. */
  byPath: Map<string, SiteFile>
}

/** Inspects the metadata of all files that are published as files. */
export async function inspectFiles(
  { byUrl }: SiteFiles,
  inspect: MetadataInspector,
): Promise<Map<string, MetadataFinding>> {
  const findings = new Map<string, MetadataFinding>()
  await forEachConcurrent(new Set([...byUrl.values()].map(({ path }) => path)), async (path) => {
    const finding = await inspect(path)
    if (finding) findings.set(path, finding)
  })
  return findings
}

/** The files in the bundles of posts and pages. @param owners the files of those */
export function listBundleFiles({ byUrl }: SiteFiles, owners: ReadonlySet<string>): BundleFile[] {
  return [...byUrl].flatMap(([path, { path: source, owner }]) =>
    owner !== undefined && owners.has(owner) ? [{ path, source }] : [],
  )
}

/**
 * Lists the files that a text can refer to.
 *
 * @param contentDir absolute path
 * @param files the files of the content folder, as paths within it
 * @param publicDir absolute path
 * @param publicFiles the files of `public/`, as paths within it
 */
export function listSiteFiles(
  { posts, pages }: { posts: BundleOwner[]; pages: BundleOwner[] },
  {
    contentDir,
    files,
    publicDir,
    publicFiles,
  }: { contentDir: string; files: string[]; publicDir: string; publicFiles: string[] },
): SiteFiles {
  const findBundle = createBundleFinder([...toBundles('posts', posts), ...toBundles('pages', pages)])
  const siteFiles: SiteFiles = { byUrl: new Map(), byPath: new Map() }
  for (const file of publicFiles) {
    siteFiles.byUrl.set(filePath(file), {
      path: join(publicDir, file),
      hasUrl: true,
      isUnpublished: false,
    })
  }
  for (const file of files) {
    const bundle = findBundle(file)
    const found = {
      path: join(contentDir, file),
      isUnpublished: bundle?.isUnpublished ?? false,
      owner: bundle?.owner,
    }
    siteFiles.byPath.set(file.normalize('NFC'), { ...found, hasUrl: false })
    if (!bundle || getFileKind(file)) continue
    const url = bundle.url + file.slice(bundle.folder.length).normalize('NFC')
    siteFiles.byUrl.set(url, { ...found, hasUrl: true })
  }
  return siteFiles
}

type BundleOwner = Pick<ParsedPost, 'file' | 'slug'> & Pick<Post, 'state'>

/** The folder of an `index.md`, with a slash at the end. */
type Bundle = { folder: string; url: string; isUnpublished: boolean; owner: string }

function toBundles(kind: 'posts' | 'pages', owners: BundleOwner[]): Bundle[] {
  return owners
    .filter(({ file }) => isBundle(file))
    .map(({ file, slug, state }) => ({
      folder: file.slice(0, -'index.md'.length),
      url: decodePath(kinds[kind].path(slug)),
      isUnpublished: !isPublished({ state }),
      owner: file,
    }))
}

/** Creates a function that finds the innermost bundle that a file is in. */
function createBundleFinder(bundles: Bundle[]): (file: string) => Bundle | undefined {
  const byFolder = new Map(bundles.map((bundle) => [bundle.folder, bundle]))
  const find = (folder: string): Bundle | undefined =>
    folder === '' ? undefined : (byFolder.get(folder) ?? find(folder.replace(/[^/]*\/$/, '')))
  return (file) => find(file.replace(/[^/]*$/, ''))
}
