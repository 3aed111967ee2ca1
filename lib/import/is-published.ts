import type { SourceEntry } from './source-site'

/** Whether readers see an entry once it is imported: it is neither a draft nor scheduled. */
export function isPublished({ isDraft, date = '' }: SourceEntry): boolean {
  return !isDraft && date.slice(0, 'YYYY-MM-DD'.length) <= new Date().toISOString()
}
