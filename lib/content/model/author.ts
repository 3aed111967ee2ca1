import type { Author } from 'contentlayer/generated'
import type { Fields } from '@/lib/content/front-matter/fields'
import { legacyAliasFields, legacyFields, postOnlyFields } from '@/lib/content/front-matter/legacy-fields'
import { readFrontMatter } from '@/lib/content/front-matter/read-front-matter'
import type { Located, SourceFile } from '@/lib/content/front-matter/source-file'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import { isFediverseHandle } from '@/lib/text/fediverse-handle'
import { ignoreFields } from './ignore'
import { importedFields } from './imported'
import type { ParseContext, Parsed } from './kind'
import { parseSlug } from './slug'

/** The front matter of `content/authors`. */
export const authorFields = {
  name: { kind: 'string', required: true, description: 'The name, as readers see it.' },
  description: { kind: 'string', description: 'One sentence: who it is.', default: 'none' },
  image: { kind: 'string', description: 'A portrait: a file beside it or in `public/`.', default: 'none' },
  links: {
    kind: 'links',
    description: 'Where else to find the author: `{ Mastodon: https://… }`. The first is the author’s own site.',
    default: 'none',
  },
  fediverse: {
    kind: 'string',
    description: 'The account that Mastodon shows beside links to the author’s posts: `@ada@social.example`.',
    default: 'none',
  },
  aliases: { kind: 'stringList', description: 'Other names by which posts name the author.', default: 'none' },
  ...ignoreFields,
  extra: importedFields.extra,
  ...legacyFields,
  comments: postOnlyFields.comments,
  redirect_from: legacyAliasFields.redirect_from,
} as const satisfies Fields

/** An author as parsed from the file, before posts are added. */
export type ParsedAuthor = Located &
  Pick<Author, 'slug' | 'title' | 'description' | 'html' | 'links'> & {
    aliases: string[]
    /** The portrait: a path, as written. */
    declaredImage?: string | undefined
    fediverse?: string | undefined
  }

/** Parses a file of `content/authors`. Without a name there is no author. */
export function parseAuthor(
  source: SourceFile,
  rendered: RenderedMarkdown,
  context: ParseContext,
): Parsed<ParsedAuthor> {
  const { file } = source
  const { values, issues, report, getPosition } = readFrontMatter(source, authorFields, context.timeZone)
  const { name, description, image, links = {}, fediverse, aliases = [] } = values
  const slug = parseSlug(file, undefined, report, 'rename the file')
  if (fediverse !== undefined && !isFediverseHandle(fediverse)) {
    report(['fediverse'], `${fediverse} is not an account`, 'write "@name@host", in quotes')
  }
  if (name === undefined || !slug) return { issues }
  const entry = {
    ...{ file, getPosition, slug, title: name, description, html: rendered.html, aliases, declaredImage: image },
    links: Object.entries(links).map(([label, url]) => ({ label, url })),
    fediverse,
  }
  return { entry, issues }
}
