import type { Author, Category, Series, Topic } from 'contentlayer/generated'
import { EmptyTermBadge } from '@/components/post/status-badge'
import { t } from '@/lib/language/translate'
import { authorPath, categoryPath, seriesPath, topicPath } from '@/lib/routing/urls'

/** A topic, category, series or author in a list. */
export type TaxonomyEntry = {
  href: string
  title: string
  description?: string | undefined
  /** The number of posts, such as `3 posts`. */
  meta: string
  state: Topic['state']
}

/** So many terms without a description are easier to look through side by side. */
const MANY = 24

/**
 * A list of topics, categories, series or authors.
 *
 * @param heading the level of the titles, one below that of the heading above the list
 */
export function TaxonomyList({ entries, heading: Heading }: { entries: TaxonomyEntry[]; heading: 'h2' | 'h3' }) {
  if (entries.length === 0) return <p>{t('nothingPublished')}</p>
  const isCompact = entries.length > MANY && entries.every(({ description }) => description === undefined)
  return (
    <ul className={`post-list ${isCompact ? 'post-list-columns' : 'post-list-roomy'}`}>
      {entries.map(({ href, title, description, meta, state }) => (
        <li key={href}>
          <Heading className="post-title">
            <a className="title-link" href={href}>
              {title}
            </a>
          </Heading>
          <p className="post-meta">
            {meta}
            <EmptyTermBadge state={state} />
          </p>
          {description && <p className="mt-1">{description}</p>}
        </li>
      ))}
    </ul>
  )
}

export function topicEntry({ slug, title, state, description, readingPath, otherPosts }: Topic): TaxonomyEntry {
  const path = readingPath.length > 1 ? ` · ${t('readingPathLength', { count: readingPath.length })}` : ''
  const meta = countPosts(readingPath.length + otherPosts.length) + path
  return { href: topicPath(slug), title, description, meta, state }
}

/** @param shared the number of posts that the topic has in common with another */
export function relatedTopicEntry({ topic, shared }: { topic: Topic; shared: number }): TaxonomyEntry {
  return { ...topicEntry(topic), meta: t('postsInCommon', { count: shared }) }
}

export function categoryEntry({ slug, title, state, description, posts }: Category): TaxonomyEntry {
  return { href: categoryPath(slug), title, description, meta: countPosts(posts.length), state }
}

export function seriesEntry({ slug, title, state, posts }: Series): TaxonomyEntry {
  return { href: seriesPath(slug), title, meta: countPosts(posts.length), state }
}

export function authorEntry({ slug, title, state, description, posts }: Author): TaxonomyEntry {
  return { href: authorPath(slug), title, description, meta: countPosts(posts.length), state }
}

function countPosts(count: number): string {
  return t('postCount', { count })
}
