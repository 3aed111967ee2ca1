import { join } from 'node:path'
import type { Post } from 'contentlayer/generated'
import type { ParsedPost } from '@/lib/content/model/post'
import type { MetadataFinding, MetadataInspector } from '@/lib/images/published-metadata'
import { forEachConcurrent } from '@/lib/node/for-each-concurrent'
import { decodePath, filePath } from '@/lib/routing/paths'
import { postPath } from '@/lib/routing/urls'
import { isPublished } from './publication'

export type SiteFile = {
  /** The absolute path on disk. */
  path: string
  /** Whether it has a URL itself, rather than being only shown on a page. */
  hasUrl: boolean
  /** Whether it is in the bundle of an unpublished post. */
  isUnpublished: boolean
  /** The file of the post whose bundle it is in. */
  post?: string | undefined
}

/** A file in the bundle of a post, which is published beside the post. */
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

/** The files in the bundles of posts, by the files of those posts. */
export function listBundleFiles({ byUrl }: SiteFiles, posts: ReadonlySet<string>): BundleFile[] {
  return [...byUrl].flatMap(([path, { path: source, post }]) =>
    post !== undefined && posts.has(post) ? [{ path, source }] : [],
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
  posts: (Pick<ParsedPost, 'file' | 'slug'> & Pick<Post, 'state'>)[],
  {
    contentDir,
    files,
    publicDir,
    publicFiles,
  }: { contentDir: string; files: string[]; publicDir: string; publicFiles: string[] },
): SiteFiles {
  const bundles = new Map(
    posts
      .filter(({ file }) => file.endsWith('/index.md'))
      .map((post) => {
        const url = decodePath(postPath(post.slug))
        return [post.file.slice(0, -'/index.md'.length), { url, isUnpublished: !isPublished(post), post: post.file }]
      }),
  )
  const siteFiles: SiteFiles = { byUrl: new Map(), byPath: new Map() }
  for (const file of publicFiles) {
    siteFiles.byUrl.set(filePath(file), {
      path: join(publicDir, file),
      hasUrl: true,
      isUnpublished: false,
    })
  }
  for (const file of files) {
    // `posts/<bundle>/<any file>`
    const folder = file.split('/', 2).join('/')
    const bundle = bundles.get(folder)
    const found = { path: join(contentDir, file), isUnpublished: bundle?.isUnpublished ?? false }
    siteFiles.byPath.set(file.normalize('NFC'), { ...found, hasUrl: false })
    if (!bundle || file === `${folder}/index.md`) continue
    const url = bundle.url + file.slice(folder.length + 1).normalize('NFC')
    siteFiles.byUrl.set(url, { ...found, hasUrl: true, post: bundle.post })
  }
  return siteFiles
}
