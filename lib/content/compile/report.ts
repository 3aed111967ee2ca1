import { join } from 'node:path'
import { displayPath } from '@/lib/config/display-path'
import { formatMoment } from '@/lib/dates/format-date'
import { pluralize } from '@/lib/diagnostics/issue'
import type { Compilation } from './compile-content'
import { isPublished } from './publication'

/** Formats how many posts and pages are published, and lists drafts and scheduled posts with their dates. */
export function formatPublication({ site, unpublished }: Compilation, contentDir: string): string {
  const toPath = ({ file }: { file: string }) => displayPath(join(contentDir, file))
  const drafts = [...unpublished.posts, ...unpublished.pages].filter(({ state }) => state === 'draft')
  const scheduled = unpublished.posts.filter(({ state }) => state === 'scheduled')
  const posts = pluralize(site.posts.filter(isPublished).length, 'post')
  const pages = pluralize(site.pages.filter(isPublished).length, 'page')
  return [
    `Published ${posts} and ${pages}; ${pluralize(drafts.length, 'draft')}, ${scheduled.length} scheduled.`,
    ...drafts.map((entry) => `  draft      ${toPath(entry)}`),
    ...scheduled.map((post) => `  scheduled  ${toPath(post)} for ${formatMoment(post.publishAt)}`),
  ].join('\n')
}
