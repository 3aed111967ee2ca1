import type { Author, Category, Topic } from 'contentlayer/generated'
import { getAuthors } from '@/lib/content/queries/authors'
import { getCategories } from '@/lib/content/queries/categories'
import { getPosts } from '@/lib/content/queries/posts'
import { getSite } from '@/lib/content/queries/store'
import { getTopics } from '@/lib/content/queries/topics'
import { authorPath, categoryPath, topicPath } from '@/lib/routing/urls'
import { summarize } from './post-summary'
import { topicEntry } from './taxonomy-entry'

/** The search page: topics to browse instead. */
export function getSearchPage(site = getSite()) {
  return { topics: getTopics(site).map(({ slug, title, description }) => ({ slug, title, description })) }
}

/** The page that lists all feeds: the lists that have one. */
export function getFeedsPage(site = getSite()) {
  const toLinks = (terms: Pick<Topic | Category | Author, 'slug' | 'title'>[], toPath: (slug: string) => string) =>
    terms.map(({ slug, title }) => ({ title, path: toPath(slug) }))
  return {
    topics: toLinks(getTopics(site), topicPath),
    categories: toLinks(getCategories(site), categoryPath),
    authors: toLinks(getAuthors(site), authorPath),
  }
}

/** The page that hosts serve where there is none: where to go instead. */
export function getErrorPage(site = getSite()) {
  return { topics: getTopics(site).map(topicEntry), newest: getPosts(site).slice(0, 5).map(summarize) }
}
