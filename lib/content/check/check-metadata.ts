import { findFile } from '@/lib/content/compile/find-file'
import { bodyIssue, fileError } from '@/lib/content/front-matter/source-file'
import { type Issue, isFinding } from '@/lib/diagnostics/issue'
import type { MetadataFinding } from '@/lib/images/published-metadata'
import type { CheckedSite } from './checked-site'

/** Reports files that would tell readers where they were recorded: where a text refers to them first, else as files. */
export function checkMetadata(site: Pick<CheckedSite, 'texts' | 'files' | 'images' | 'metadata'>): Issue[] {
  return [...site.metadata].flatMap(([path, finding]) => {
    const image = site.images.get(path)
    // An image that cannot be read is reported as such.
    return image && isFinding(image) ? [] : [toIssue(path, finding, site)]
  })
}

function toIssue(
  path: string,
  { severity, message, fix }: MetadataFinding,
  { texts, files }: Pick<CheckedSite, 'texts' | 'files'>,
): Issue {
  for (const { source, rendered, page } of texts) {
    const reference = rendered.references.find(({ url }) => findFile(url, page, files)?.path === path)
    if (!reference) continue
    const { line, column } = reference
    return bodyIssue(source, { line, column, message, fix }, severity)
  }
  return { ...fileError(path, message, fix), severity }
}
