import { type PublicationState, publicationState } from '@/lib/content/compile/publication'
import { readFields } from '@/lib/content/front-matter/read-fields'
import { type ContentIssue, errorAtKey, inFile } from '@/lib/diagnostics/issue'
import { type OldPath, readOldPaths } from '@/lib/routing/aliases'
import { pagePath } from '@/lib/routing/urls'
import type { ContentDocument } from './document'
import { pageFields } from './page-fields'
import type { ReadingContext } from './post'
import { readFileName } from './slug'
import { readLanguage, readSlug } from './slug-and-language'

/** A page of its own, such as `/about/`. */
export type Page = {
  file: string
  slug: string
  title: string
  description: string
  state: PublicationState
  language: string
  html: string
  /** Where it was before; a redirect leads from there to it. */
  oldPaths: OldPath[]
}

/** First parts of addresses that belong to the site itself. */
const TAKEN = ['posts', 'feeds', 'topics', 'categories', 'series', 'search', '404', 'index']

/** Turns a file of `content/pages` into a page; total like `readPost`. */
export function readPage(
  { file, frontMatter, rendered }: ContentDocument,
  context: ReadingContext,
): { entry?: Page; issues: ContentIssue[] } {
  const { values, issues } = readFields(frontMatter, pageFields, context.timeZone)
  const found = inFile(file, issues)
  const slug = readSlug(file, values.slug, readFileName(file).name, found)
  if (slug && TAKEN.includes(slug)) {
    found.push(
      errorAtKey(file, values.slug ? ['slug'] : [], `/${slug}/ belongs to the site itself`, 'choose another slug'),
    )
    return { issues: found }
  }
  const language = readLanguage(file, values.lang, context.language, found)
  if (values.title === undefined || !slug) return { issues: found }

  const isDraft = values.draft === true || values.published === false
  const page: Page = {
    file,
    slug,
    title: values.title,
    description: values.description ?? rendered.excerpt,
    state: publicationState({ isDraft }, context.now),
    language,
    html: rendered.html,
    oldPaths: readOldPaths(file, values, pagePath(slug), found),
  }
  return { entry: page, issues: found }
}
