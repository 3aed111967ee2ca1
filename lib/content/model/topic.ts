import type { ReadingPathEntry } from '@/lib/content/front-matter/fields'
import { type KeyPath, readFields } from '@/lib/content/front-matter/read-fields'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import { type ContentIssue, errorAtKey, inFile } from '@/lib/diagnostics/issue'
import type { ContentDocument } from './document'
import type { Post, UnlinkedPost } from './post'
import type { Place } from './sequence'
import { readFileName, slugify } from './slug'
import { topicFields } from './topic-fields'

/** One stop of a reading path. */
export type PathStop = { post: Post; note?: string }

/** A leadership topic: one of a closed list, with a path of posts to begin with. */
export type Topic = {
  slug: string
  title: string
  description: string
  /** The introduction. */
  html: string
  /** The posts to begin with, in the author’s order. */
  path: PathStop[]
  /** Every other post on the topic, the newest first. */
  others: Post[]
}

/** A post’s place on a topic’s reading path. */
export type PathPlace = Place & { topic: Topic }

/** A topic before its posts are looked up. */
export type UnlinkedTopic = Omit<Topic, 'path' | 'others'> & {
  file: string
  aliases: string[]
  start: ReadingPathEntry[]
}

/** Turns a file of `content/topics` into a topic; total like `readPost`. */
export function readTopic(
  { file, frontMatter, rendered }: ContentDocument,
  timeZone: string,
): { entry?: UnlinkedTopic; issues: ContentIssue[] } {
  const { values, issues } = readFields(frontMatter, topicFields, timeZone)
  const found = inFile(file, issues)
  const { title, description, aliases = [], start = [] } = values
  if (title === undefined || description === undefined) return { issues: found }
  const slug = slugify(readFileName(file).name)
  return { entry: { file, slug, title, description, html: rendered.html, aliases, start }, issues: found }
}

/** Finds topics by what authors call them. */
export type TopicFinder = {
  find: (name: string) => UnlinkedTopic | undefined
  /** The topic’s slug that an unknown name most likely means. */
  suggest: (name: string) => string | undefined
}

/** Indexes topics by slug, title and alias; a name that two of them claim is a problem of the later one. */
export function makeTopicFinder(topics: UnlinkedTopic[]): { finder: TopicFinder; issues: ContentIssue[] } {
  const byName = new Map<string, UnlinkedTopic>()
  const issues: ContentIssue[] = []
  const claim = (name: string, topic: UnlinkedTopic, key: KeyPath) => {
    const owner = byName.get(slugify(name))
    if (owner === undefined) byName.set(slugify(name), topic)
    else if (owner !== topic) {
      issues.push(
        errorAtKey(
          topic.file,
          key,
          `${name} already names the topic of ${owner.file}`,
          'a name leads to one topic; remove it from one of them',
        ),
      )
    }
  }
  for (const topic of topics) claim(topic.slug, topic, [])
  for (const topic of topics) {
    claim(topic.title, topic, ['title'])
    for (const [index, alias] of topic.aliases.entries()) claim(alias, topic, ['aliases', index])
  }
  const finder: TopicFinder = {
    find: (name) => byName.get(slugify(name)),
    suggest(name) {
      const known = didYouMean(slugify(name), [...byName.keys()])
      return known === undefined ? undefined : byName.get(known)?.slug
    },
  }
  return { finder, issues }
}

/** Every post on a topic: its path, then the others. */
export function postsOn({ path, others }: Pick<Topic, 'path' | 'others'>): Post[] {
  return [...path.map(({ post }) => post), ...others]
}

/** Topics that share posts with one, those that share the most first, and of equals in their order. */
export function neighboursAmong(topic: Topic, topics: Topic[]): { topic: Topic; shared: number }[] {
  const shared = new Map<string, number>()
  for (const { slug } of postsOn(topic).flatMap((post) => post.topics)) shared.set(slug, (shared.get(slug) ?? 0) + 1)
  return topics
    .filter((other) => other.slug !== topic.slug)
    .map((other) => ({ topic: other, shared: shared.get(other.slug) ?? 0 }))
    .filter((neighbour) => neighbour.shared > 0)
    .sort((a, b) => b.shared - a.shared)
}

/**
 * The topics a post joins: those it names, those a tag of it names, and those whose path it stands on.
 *
 * @returns them without repetition, ordered as the topics are
 */
export function topicsOf(post: UnlinkedPost, topics: UnlinkedTopic[], finder: TopicFinder): UnlinkedTopic[] {
  const named = new Set([...post.topicNames, ...post.tags].map((name) => finder.find(name)))
  return topics.filter((topic) => named.has(topic) || topic.start.some((entry) => entry.post === post.slug))
}

/**
 * Entries of `topics:` that name no topic. A tag may say anything; a topic is one of a closed list.
 *
 * @param broken slugs of topics whose files are wrong themselves
 */
export function unknownTopics(post: UnlinkedPost, finder: TopicFinder, broken: string[] = []): ContentIssue[] {
  return post.topicNames.flatMap((name, index) => {
    if (finder.find(name) || broken.includes(slugify(name))) return []
    const meant = finder.suggest(name)
    const fix = meant ? `did you mean ${meant}?` : 'the topics are the files of content/topics'
    return errorAtKey(post.file, ['topics', index], `unknown topic ${name}`, fix)
  })
}

/** Stops of reading paths that name no post, or one twice. */
export function brokenPathStops(topic: UnlinkedTopic, slugs: ReadonlySet<string>): ContentIssue[] {
  const seen = new Set<string>()
  return topic.start.flatMap(({ post }, index) => {
    const at = ['start', index]
    if (seen.has(post)) return errorAtKey(topic.file, at, `${post} stands on the path twice`, 'remove one of them')
    seen.add(post)
    if (slugs.has(post)) return []
    const meant = didYouMean(post, [...slugs])
    const fix = meant ? `did you mean ${meant}?` : 'write the slug of a post in content/posts'
    return errorAtKey(topic.file, at, `the reading path names no post: ${post}`, fix)
  })
}
