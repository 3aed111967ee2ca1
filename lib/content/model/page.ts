import type { Page } from 'contentlayer/generated'
import type { Fields } from '@/lib/content/front-matter/fields'
import { legacyFields, postOnlyFields } from '@/lib/content/front-matter/legacy-fields'
import { readFrontMatter } from '@/lib/content/front-matter/read-front-matter'
import type { Located, SourceFile } from '@/lib/content/front-matter/source-file'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import { pagePath } from '@/lib/routing/urls'
import { aliasFields, type ParsedAlias, parseAliases } from './aliases'
import { parseIsDraft } from './draft'
import { ignoreFields } from './ignore'
import { importedFields } from './imported'
import type { ParseContext, Parsed } from './kind'
import { parseLanguage } from './language'
import { parseSlug } from './slug'

/** The front matter of `content/pages`. */
export const pageFields = {
  title: { kind: 'string', required: true, description: 'The headline.' },
  description: {
    kind: 'string',
    description: 'One or two sentences for search engines.',
    default: 'the first paragraph',
  },
  slug: { kind: 'string', description: 'The last part of the URL: `/slug/`.', default: 'the file name' },
  draft: { kind: 'boolean', description: 'A draft is visible in `npm run dev` and in previews only.', default: 'no' },
  lang: { kind: 'string', description: 'The language of the page (BCP 47).', default: 'the language of the site' },
  ...aliasFields,
  ...ignoreFields,
  ...importedFields,
  published: { kind: 'boolean', imported: true, description: 'Jekyll: `no` makes a draft.', default: 'yes' },
  ...legacyFields,
  ...postOnlyFields,
  date: { kind: 'ignored', description: 'Pages have no date.' },
  lastmod: { kind: 'ignored', description: 'Pages have no date.' },
} as const satisfies Fields

/** A page as parsed from its file. */
export type ParsedPage = Located &
  Omit<Page, '_id' | '_raw' | 'type' | 'state' | 'aliases'> & { isDraft: boolean; aliases: ParsedAlias[] }

/** Parses a file of `content/pages`. Without a title or a slug there is no page. */
export function parsePage(source: SourceFile, rendered: RenderedMarkdown, context: ParseContext): Parsed<ParsedPage> {
  const { file } = source
  const { values, issues, report, getPosition } = readFrontMatter(source, pageFields, context.timeZone)
  const slug = parseSlug(file, values.slug, report)
  const language = parseLanguage(values.lang, context.language, report)
  if (values.title === undefined || !slug) return { issues }
  const entry: ParsedPage = {
    file,
    getPosition,
    slug,
    title: values.title,
    description: values.description ?? rendered.excerpt,
    isDraft: parseIsDraft(source.frontMatter, values),
    language,
    html: rendered.html,
    text: rendered.text,
    aliases: parseAliases(values, pagePath(slug), report),
  }
  return { entry, issues }
}
