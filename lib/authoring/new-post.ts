import { existsSync } from 'node:fs'
import { mkdir, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { type Command, CommandError } from '@/lib/command-line/command'
import { getOnlyName, UsageError } from '@/lib/command-line/command-line'
import { resolveSitePaths } from '@/lib/config/paths'
import { createTopicFinder } from '@/lib/content/compile/name-finder'
import { type Field, ownKeys } from '@/lib/content/front-matter/fields'
import { postFields } from '@/lib/content/model/post'
import { validateName } from '@/lib/content/model/slug'
import { toDay } from '@/lib/dates/local-time'
import { postPath } from '@/lib/routing/urls'
import { slugify } from '@/lib/text/slugify'
import { requireFreeSlug } from './free-slug'
import { type AuthoredContent, loadContent, toAuthorPath } from './load-content'
import { localUrl } from './local-url'

const help = `
Starts a post: a draft, dated today, with every other field as a comment.

  npm run new -- "Title"

Options:
  --slug <slug>        the last part of the URL; made from the title by default
  --bundle             posts/slug/index.md, for a post with images in its folder
  --topic <topic>      a topic, by slug, title or alias; can be repeated
  --category <name>    a category; can be repeated
  --series <name>      the series that the post is part of
  -h, --help           prints this

Prints the path of the file, and its URL in npm run dev.
`

/** `npm run new`: creates a draft. */
export const newPostCommand: Command = {
  name: 'npm run new',
  help,
  options: {
    slug: { type: 'string' },
    bundle: { type: 'boolean' },
    topic: { type: 'string' },
    category: { type: 'string' },
    series: { type: 'string' },
  },
  async run(commandLine) {
    const title = getOnlyName(commandLine, 'title').trim().replace(/\s+/g, ' ')
    const content = await loadContent(resolveSitePaths().contentDir)
    const file = await createPost(content, {
      title,
      slug: commandLine.option('slug'),
      isBundle: commandLine.has('bundle'),
      topics: commandLine.list('topic'),
      categories: commandLine.list('category'),
      series: commandLine.option('series'),
    })
    return `${toAuthorPath(content, file.path)}\n${localUrl(postPath(file.slug))}`
  },
}

export type NewPost = {
  title: string
  /** Made from the title by default. */
  slug?: string | undefined
  isBundle?: boolean
  /** By slug, title or alias. */
  topics?: string[]
  categories?: string[]
  series?: string | undefined
}

/**
 * Creates a draft in the content folder. Never overwrites a file.
 *
 * @returns its path within the content folder, and its slug
 * @throws UsageError if a name is invalid; CommandError if its slug is taken, or it names no topic
 */
export async function createPost(content: AuthoredContent, post: NewPost): Promise<{ path: string; slug: string }> {
  // Signs that are left out, such as a dash or an emoji, leave two hyphens.
  const slug = post.slug ?? slugify(post.title).replace(/-{2,}/g, '-').replace(/^-|-$/g, '')
  if (slug === '') throw new CommandError(`no slug can be made from the title ${post.title} (add --slug a-few-words)`)
  requireFreeSlug(content, slug)
  const text = renderNewPost(content, post)
  const path = post.isBundle ? `posts/${slug}/index.md` : `posts/${slug}.md`
  const absolute = join(content.contentDir, path)
  const folder = join(content.contentDir, 'posts', slug)
  // The folder of a bundle whose slug is another one, or a folder that is no bundle.
  const existing = post.isBundle ? folder : absolute
  if (existsSync(existing)) throw new CommandError(`${toAuthorPath(content, existing)} exists (choose another --slug)`)
  await mkdir(dirname(absolute), { recursive: true })
  try {
    await writeFile(absolute, text, { flag: 'wx' })
  } catch (error) {
    if (post.isBundle) await rmdir(folder).catch(() => undefined)
    throw error
  }
  return { path, slug }
}

function renderNewPost(content: AuthoredContent, { title, topics = [], categories = [], series }: NewPost): string {
  for (const name of categories) requireName(name, 'category')
  if (series !== undefined) requireName(series, 'series')
  const topicSlugs = topics.map((name) => findTopic(content, name))
  const given = {
    title,
    date: toDay(content.timeZone, content.now),
    draft: true,
    ...(categories.length > 0 && { categories: categories.map((name) => name.trim()) }),
    ...(topicSlugs.length > 0 && { topics: [...new Set(topicSlugs)] }),
    ...(series !== undefined && { series: series.trim() }),
  }
  const others = ownKeys(postFields).filter((key) => !(key in given))
  const fields: Record<string, Field> = postFields
  return [
    '---',
    stringify(given, { lineWidth: 0 }).trimEnd(),
    '',
    '# Fields that are optional: remove the # in front of one to set it.',
    ...others.flatMap((key) => (fields[key] ? formatOptionalField(key, fields[key]) : [])),
    '---',
    '',
    'The text, in Markdown.',
    '',
  ].join('\n')
}

/**
 * `# tags: [] # Free keywords.` Without the first `#` it is a valid field, which means what its absence does; a switch
 * whose default depends on the post is then on.
 */
function formatOptionalField(key: string, { kind, single, description, default: fallback }: Field): string {
  // A boolean without a value is an error.
  const value =
    kind === 'boolean' ? ` ${fallback === 'no' ? 'no' : 'yes'}` : kind === 'stringList' && !single ? ' []' : ''
  return `# ${key}:${value} # ${description}${fallback === undefined ? '' : ` Default: ${fallback}.`}`
}

function requireName(name: string, what: string): void {
  const finding = validateName(name, what)
  if (finding) throw new UsageError(`${finding.message}: ${finding.fix}`)
}

function findTopic({ entries }: AuthoredContent, name: string): string {
  const { find, suggest } = createTopicFinder(entries.topics)
  const topic = find(name)
  if (topic) return topic.slug
  const meant = suggest(name)
  const known = entries.topics.map(({ slug }) => slug).join(', ')
  const hint = meant ? `did you mean ${meant}?` : `known topics: ${known || 'none'}; a topic is a file in topics/`
  throw new CommandError(`there is no topic ${name} (${hint})`)
}
