import { resolve } from 'node:path'
import { displayPath } from '@/lib/config/display-path'
import type { CheckedSite } from '@/lib/content/check/checked-site'
import { getIgnoredWarnings } from '@/lib/content/model/ignore'
import type { ExternalLink } from '@/lib/external-links/external-issues'
import { resolveSitePath } from '@/lib/routing/urls'

/** Lists the links and images of all texts that are on other hosts. */
export function listExternalLinks(
  { texts, entries }: Pick<CheckedSite, 'texts' | 'entries'>,
  contentDir: string,
): ExternalLink[] {
  const days = new Map(entries.posts.map(({ file, date }) => [file, date.day]))
  return texts.flatMap(({ source, rendered, page }) =>
    rendered.references.flatMap(({ kind, url, line, column }) => {
      const isExternal = ['link', 'image'].includes(kind) && /^https?:\/\//i.test(url)
      if (!isExternal || resolveSitePath(url, page.path) !== undefined) return []
      const file = displayPath(resolve(contentDir, source.file))
      const place = { file, line: source.bodyLine + line - 1, column }
      return { ...place, url, day: days.get(source.file), ignored: getIgnoredWarnings(source) }
    }),
  )
}
