import { getSite } from '@/lib/content/queries/store'
import { findTopic, getOtherPosts, getReadingPath, getRelatedTopics, getTopics } from '@/lib/content/queries/topics'
import { getSummaryPage, summarize } from './post-summary'
import { relatedTopicEntry, topicEntry } from './taxonomy-entry'

/** The overview of all topics. */
export function getTopicOverview(site = getSite()) {
  return { entries: getTopics(site).map(topicEntry) }
}

/** One page of a topic: the first with its introduction and its reading path. */
export function getTopicPage({ slug, number }: { slug: string; number: number }, site = getSite()) {
  const topic = findTopic(slug, site)
  const page = topic && getSummaryPage(getOtherPosts(topic, site), number)
  if (!topic || !page) return undefined
  const { title, description, state, html } = topic
  const steps = getReadingPath(topic, site).map(({ post, note }) => ({ post: summarize(post), note }))
  return {
    topic: { slug, title, description, state },
    hasReadingPath: steps.length > 0,
    introduction: number === 1 ? { html, readingPath: steps } : undefined,
    page,
    related: getRelatedTopics(topic, site).map(relatedTopicEntry),
  }
}
