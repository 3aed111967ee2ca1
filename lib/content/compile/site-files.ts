import { join, resolve } from 'node:path'
import { postPath } from '@/lib/routing/urls'
import type { HeldBack, Library } from './library'

export type SiteFile = {
  /** Where it is on the disk. */
  path: string
  /** Whether it can be asked for as it is, and not only be shown by a page. */
  hasAddress: boolean
  /** Whether it stands beside a post that readers do not see. */
  isWaiting: boolean
}

/** The images and other files that a text may name. */
export type SiteFiles = {
  /** By their addresses, decoded. */
  files: Map<string, SiteFile>
  /** Those of the content folder, by their paths within it. */
  contentFiles: Map<string, SiteFile>
}

/**
 * @param contentDir absolute path
 * @param files the files of the content folder
 * @param publicFiles the files of `public/`, as paths from its root
 */
export function listSiteFiles(
  { library, heldBack }: { library: Library; heldBack: HeldBack },
  { contentDir, files, publicFiles }: { contentDir: string; files: string[]; publicFiles: string[] },
): SiteFiles {
  const bundles = new Map(
    [library.posts, heldBack.posts].flatMap((posts) =>
      posts
        .filter(({ file }) => file.endsWith('/index.md'))
        .map(({ file, slug }) => {
          const address = decodeURIComponent(postPath(slug))
          return [file.slice(0, -'/index.md'.length), { address, isWaiting: posts === heldBack.posts }]
        }),
    ),
  )
  const list: SiteFiles = { files: new Map(), contentFiles: new Map() }
  for (const file of publicFiles) {
    list.files.set(`/${file}`, { path: resolve('public', file), hasAddress: true, isWaiting: false })
  }
  for (const file of files) {
    // `posts/<bundle>/<whatever is in it>`
    const folder = file.split('/', 2).join('/')
    const bundle = bundles.get(folder)
    const found = { path: join(contentDir, file), isWaiting: bundle?.isWaiting ?? false }
    list.contentFiles.set(file, { ...found, hasAddress: false })
    if (!bundle || file === `${folder}/index.md`) continue
    list.files.set(bundle.address + file.slice(folder.length + 1), { ...found, hasAddress: true })
  }
  return list
}
