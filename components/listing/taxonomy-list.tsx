import type { Category, Series, Topic } from 'contentlayer/generated'
import { categoryPath, seriesPath, topicPath } from '@/lib/routing/urls'

/** A topic, a category or a series as a list shows it. */
export type TaxonomyEntry = {
  href: string
  title: string
  description?: string | undefined
  /** How much there is, in a few words. */
  facts: string
}

/**
 * The one list of topics, categories or series.
 *
 * @param heading the level of the titles, one below the heading the list stands under
 */
export function TaxonomyList({ entries, heading: Heading }: { entries: TaxonomyEntry[]; heading: 'h2' | 'h3' }) {
  if (entries.length === 0) return <p>Nothing has been published yet.</p>
  return (
    <ul className="post-list post-list-roomy">
      {entries.map(({ href, title, description, facts }) => (
        <li key={href}>
          <Heading className="post-title">
            <a className="title-link" href={href}>
              {title}
            </a>
          </Heading>
          <p className="post-facts">{facts}</p>
          {description && <p className="mt-1">{description}</p>}
        </li>
      ))}
    </ul>
  )
}

export function topicEntry({ slug, title, description, readingPath, otherPosts }: Topic): TaxonomyEntry {
  const path = readingPath.length > 1 ? ` · a reading path of ${readingPath.length}` : ''
  const facts = countPosts(readingPath.length + otherPosts.length) + path
  return { href: topicPath(slug), title, description, facts }
}

/** A topic that shares posts with another. */
export function relatedTopicEntry({ topic, shared }: { topic: Topic; shared: number }): TaxonomyEntry {
  return { ...topicEntry(topic), facts: `${countPosts(shared)} in common` }
}

export function categoryEntry({ slug, title, description, posts }: Category): TaxonomyEntry {
  return { href: categoryPath(slug), title, description, facts: countPosts(posts.length) }
}

export function seriesEntry({ slug, title, posts }: Series): TaxonomyEntry {
  return { href: seriesPath(slug), title, facts: countPosts(posts.length) }
}

function countPosts(count: number): string {
  return count === 1 ? '1 post' : `${count} posts`
}
