import { join } from 'node:path'
import { formatDate } from '@/lib/dates/format-date'
import { pluralize } from '@/lib/diagnostics/issue'
import { authorPath, type Compilation } from './compile-content'

/** How many posts and pages are published, and which are not and until when, by file. */
export function formatPublication({ site, unpublished }: Compilation, contentDir: string): string {
  const fileOf = ({ file }: { file: string }) => authorPath(join(contentDir, file))
  const drafts = [...unpublished.posts, ...unpublished.pages].filter(({ state }) => state === 'draft')
  const scheduled = unpublished.posts.filter(({ state }) => state === 'scheduled')
  const published = <T extends { state: string }>(entries: T[]) => entries.filter(({ state }) => state === 'published')
  const posts = pluralize(published(site.posts).length, 'post')
  const pages = pluralize(published(site.pages).length, 'page')
  return [
    `Published ${posts} and ${pages}; ${pluralize(drafts.length, 'draft')}, ${scheduled.length} scheduled.`,
    ...drafts.map((entry) => `  draft      ${fileOf(entry)}`),
    ...scheduled.map((post) => `  scheduled  ${fileOf(post)} for ${formatDate(post.publishAt)}`),
  ].join('\n')
}
