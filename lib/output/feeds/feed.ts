import type { Author, Category, Post, Topic } from 'contentlayer/generated'
import { siteConfig } from '@/lib/config/settings'
import { getAuthorPosts } from '@/lib/content/queries/authors'
import { getCategoryPosts } from '@/lib/content/queries/categories'
import { getTopicPosts } from '@/lib/content/queries/topics'
import type { Site } from '@/lib/content/site'
import { newestFirst } from '@/lib/dates/parse-date'
import { documentTitle } from '@/lib/metadata/document-title'
import { authorPath, categoryPath, homePath, topicPath } from '@/lib/routing/urls'

/** The content of a feed, in whichever format. */
export type Feed = {
  /** The name of the blog; of a topic, a category or an author its own and the blog’s. */
  title: string
  description: string
  /** The path of the page whose posts it has; the files of the feed are below it. */
  path: string
  /** Newest first. */
  posts: Post[]
}

const DEFAULT_LENGTH = 50

/** Every feed of a site: the blog’s, then those of topics, of categories and of authors. */
export function getFeeds(site: Site): Feed[] {
  return [
    siteFeed(site),
    ...site.topics.map((topic) => topicFeed(topic, site)),
    ...site.categories.map((category) => categoryFeed(category, site)),
    ...site.authors.map((author) => authorFeed(author, site)),
  ]
}

/** The newest posts of the whole blog. */
function siteFeed({ posts }: Site): Feed {
  const { title, description } = siteConfig
  return { title, description, path: homePath, posts: newest(posts) }
}

function topicFeed(topic: Topic, site: Site): Feed {
  return { ...named(topic), path: topicPath(topic.slug), posts: newest(getTopicPosts(topic, site)) }
}

function categoryFeed(category: Category, site: Site): Feed {
  return { ...named(category), path: categoryPath(category.slug), posts: newest(getCategoryPosts(category, site)) }
}

function authorFeed(author: Author, site: Site): Feed {
  return { ...named(author), path: authorPath(author.slug), posts: newest(getAuthorPosts(author, site)) }
}

function named({ title, description }: Pick<Category, 'title' | 'description'>): Pick<Feed, 'title' | 'description'> {
  return { title: documentTitle(title), description: description ?? siteConfig.description }
}

function newest(posts: Post[]): Post[] {
  return [...posts].sort((a, b) => newestFirst(a.date, b.date)).slice(0, siteConfig.feedLength ?? DEFAULT_LENGTH)
}
