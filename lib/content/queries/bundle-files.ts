import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import type { Post } from '@/lib/content/model/post'
import { findPost } from './posts'
import { library } from './store'

/** A file that stands beside a post in its bundle, such as an image. */
export type BundleFile = { slug: string; file: string }

/** The files beside all posts that may be seen. */
export function allBundleFiles(): BundleFile[] {
  return library().posts.flatMap((post) => filesBeside(post).map((file) => ({ slug: post.slug, file })))
}

/** The bytes of a file beside a post, or nothing where there is no such file. */
export function readBundleFile({ slug, file }: BundleFile): Uint8Array | undefined {
  const post = findPost(slug)
  // Only what was listed is read: an address cannot climb out of the bundle.
  return post && filesBeside(post).includes(file) ? readFileSync(join(bundleFolder(post), file)) : undefined
}

function filesBeside(post: Post): string[] {
  if (!post.file.endsWith('/index.md')) return []
  return (
    readdirSync(bundleFolder(post), { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      // Asked of the path and not of the entry, which would say of a link that it is no file.
      .filter((path) => statSync(path).isFile())
      .map((path) => path.slice(bundleFolder(post).length + 1))
      .map((file) => file.split(sep).join('/'))
      .filter((file) => basename(file) !== 'index.md')
  )
}

function bundleFolder(post: Post): string {
  return join(/* turbopackIgnore: true */ process.env.CONTENT_DIR ?? 'content', dirname(post.file))
}
