import type { Topic } from 'contentlayer/generated'
import type { Fields, ReadingPathEntry } from '@/lib/content/front-matter/fields'
import { legacyAliasFields, legacyFields, postOnlyFields } from '@/lib/content/front-matter/legacy-fields'
import { readFrontMatter } from '@/lib/content/front-matter/read-front-matter'
import type { Located, SourceFile } from '@/lib/content/front-matter/source-file'
import type { RenderedMarkdown } from '@/lib/markdown/pipeline'
import { ignoreFields } from './ignore'
import type { ParseContext, Parsed } from './kind'
import { parseSlug } from './slug'

/** The front matter of `content/topics`. */
export const topicFields = {
  title: { kind: 'string', required: true, description: 'The name of the topic.' },
  description: { kind: 'string', required: true, description: 'One sentence: what a reader finds there.' },
  aliases: { kind: 'stringList', description: 'Other names: a tag that equals one joins the topic.', default: 'none' },
  start: {
    kind: 'readingPath',
    description: 'The reading path: slugs of posts in order, or `{ post: slug, note: why it is here }`.',
    default: 'none',
  },
  ...ignoreFields,
  ...legacyFields,
  ...postOnlyFields,
  redirect_from: legacyAliasFields.redirect_from,
} as const satisfies Fields

/** A topic as parsed from its file, before posts are added. */
export type ParsedTopic = Located &
  Pick<Topic, 'slug' | 'title' | 'description' | 'html'> & { aliases: string[]; start: ReadingPathEntry[] }

/** Parses a file of `content/topics`. Without a title or a description there is no topic. */
export function parseTopic(source: SourceFile, rendered: RenderedMarkdown, context: ParseContext): Parsed<ParsedTopic> {
  const { file } = source
  const { values, issues, report, getPosition } = readFrontMatter(source, topicFields, context.timeZone)
  const { title, description, aliases = [], start = [] } = values
  const slug = parseSlug(file, undefined, report, 'rename the file')
  if (title === undefined || description === undefined || !slug) return { issues }
  return { entry: { file, getPosition, slug, title, description, html: rendered.html, aliases, start }, issues }
}
