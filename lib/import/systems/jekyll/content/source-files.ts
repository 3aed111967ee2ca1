import { listSourceFiles } from '@/lib/import/list-source-files'
import { isLeftOut, type JekyllConfig } from '@/lib/import/systems/jekyll/config/jekyll-config'

/** A file, and what Jekyll takes it for by its place. */
export type JekyllFile = {
  /** The path within the source. */
  file: string
  kind: 'post' | 'draft' | 'document' | 'other'
  /** Of a document. */
  collection: string
  /** The folders that `_posts` or `_drafts` is in. */
  folders: string[]
  /** The path within its collection; of other files the same as `file`. */
  path: string
}

/** A name with a date, as posts have it: the date, the rest, and the extension. */
export const DATED_NAME = /^(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$/

/** The files of a blog that Jekyll reads. */
export async function listJekyllFiles(source: string, config: JekyllConfig): Promise<JekyllFile[]> {
  const collections = config.collections.filter(({ label }) => label !== 'posts' && label !== 'drafts')
  const roots = collections.map(({ label }) => ({ label, root: `${config.collectionsFolder}_${label}` }))
  const isKept = (path: string) =>
    /(^|\/)_(posts|drafts)$/.test(path) || roots.some(({ root }) => root === path || root.startsWith(`${path}/`))
  const isSite = (path: string) => path === '_site' || path === '.git'
  const files = await listSourceFiles(source, {
    isSkipped: (path) => isSite(path) || (isLeftOut(config, path) && !isKept(path)),
  })
  return files.map((file): JekyllFile => {
    const special = /^((?:[^/]+\/)*?)_(posts|drafts)\/(.+)$/.exec(file)
    if (special) {
      const [, above = '', name, path = ''] = special
      const below = above.startsWith(config.collectionsFolder) ? above.slice(config.collectionsFolder.length) : above
      const kind = name === 'posts' ? 'post' : 'draft'
      return { file, kind, collection: 'posts', folders: below.split('/').filter(Boolean), path }
    }
    const found = roots.find(({ root }) => file.startsWith(`${root}/`))
    if (!found) return { file, kind: 'other', collection: '', folders: [], path: file }
    return { file, kind: 'document', collection: found.label, folders: [], path: file.slice(found.root.length + 1) }
  })
}
