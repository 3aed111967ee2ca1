import type { Fields } from '@/lib/content/front-matter/fields'
import { legacyAliasFields, legacyFields, postOnlyFields } from '@/lib/content/front-matter/legacy-fields'
import { readFrontMatter } from '@/lib/content/front-matter/read-front-matter'
import type { Located, SourceFile } from '@/lib/content/front-matter/source-file'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import { ignoreFields } from './ignore'
import { importedFields } from './imported'
import type { ParseContext, Parsed } from './kind'
import { parseSlug } from './slug'

/** The front matter of `content/categories`. A category needs no file; a file describes it. */
export const categoryFields = {
  title: { kind: 'string', description: 'The name of the category.', default: 'as most posts write it' },
  description: { kind: 'string', description: 'One sentence: what is in it.', default: 'none' },
  ...ignoreFields,
  extra: importedFields.extra,
  ...legacyFields,
  ...postOnlyFields,
  ...legacyAliasFields,
} as const satisfies Fields

/** A category as described by its file. */
export type ParsedCategory = Located & {
  slug: string
  title?: string | undefined
  description?: string | undefined
  html: string
}

/** Parses a file of `content/categories`. */
export function parseCategory(
  source: SourceFile,
  rendered: RenderedMarkdown,
  context: ParseContext,
): Parsed<ParsedCategory> {
  const { file } = source
  const { values, issues, report, getPosition } = readFrontMatter(source, categoryFields, context.timeZone)
  const { title, description } = values
  const slug = parseSlug(file, undefined, report, 'rename the file')
  if (!slug) return { issues }
  return { entry: { file, getPosition, slug, title, description, html: rendered.html }, issues }
}
