import type { Library } from '@/lib/content/compile/library'
import type { Category } from '@/lib/content/model/category'
import type { Post } from '@/lib/content/model/post'
import { postsOn, type Topic } from '@/lib/content/model/topic'
import { newestFirst } from '@/lib/dates/parse-date'
import { categoryPath, homePath, topicPath } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'

/** What a feed tells, in whichever format. */
export type Feed = {
  /** The name of the blog, or that of the topic or the category and the blog’s. */
  title: string
  description: string
  /** The page whose posts it holds; the feed’s files stand below it. */
  path: string
  /** The newest first. */
  posts: Post[]
}

const DEFAULT_LENGTH = 50

/** Every feed there is: the blog’s, then those of topics and of categories. */
export function allFeeds({ posts, topics, categories }: Pick<Library, 'posts' | 'topics' | 'categories'>): Feed[] {
  return [siteFeed(posts), ...topics.map(topicFeed), ...categories.map(categoryFeed)]
}

/** The newest posts of the whole blog. */
export function siteFeed(posts: Post[]): Feed {
  const { title, description } = siteConfig
  return { title, description, path: homePath, posts: newest(posts) }
}

export function topicFeed(topic: Topic): Feed {
  return { ...named(topic), path: topicPath(topic.slug), posts: newest(postsOn(topic)) }
}

export function categoryFeed(category: Category): Feed {
  return { ...named(category), path: categoryPath(category.slug), posts: newest(category.posts) }
}

function named({ title, description }: { title: string; description?: string }): Pick<Feed, 'title' | 'description'> {
  return { title: `${title} · ${siteConfig.title}`, description: description ?? siteConfig.description }
}

function newest(posts: Post[]): Post[] {
  return [...posts].sort((a, b) => newestFirst(a.date, b.date)).slice(0, siteConfig.feedLength ?? DEFAULT_LENGTH)
}
