import type { Author, Category, Series, Topic } from 'contentlayer/generated'
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
