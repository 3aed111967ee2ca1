import { siteConfig } from '@/lib/config/settings'
import type { HomeSection } from '@/lib/config/site-config'
import { getCategories } from '@/lib/content/queries/categories'
import { getIntroduction } from '@/lib/content/queries/pages'
import { getPosts } from '@/lib/content/queries/posts'
import { getSite } from '@/lib/content/queries/store'
import { getTopics } from '@/lib/content/queries/topics'
import { summarize } from './post-summary'
import { categoryEntry, topicEntry } from './taxonomy-entry'

const DEFAULT_SECTIONS: HomeSection[] = ['introduction', 'featured', 'newest', 'topics']

export type HomePage = ReturnType<typeof getHomePage>

/** The sections of the home page, in order, and what each can show. */
export function getHomePage(site = getSite()) {
  const { home: sections = DEFAULT_SECTIONS, newestPostsOnHome } = siteConfig
  const posts = getPosts(site)
  const featured = posts.filter((post) => post.featured === true)
  const others = sections.includes('featured') ? posts.filter((post) => post.featured !== true) : posts
  return {
    sections,
    introduction: getIntroduction(site),
    featured: featured.map(summarize),
    newest: others.slice(0, newestPostsOnHome).map(summarize),
    topics: getTopics(site).map(topicEntry),
    categories: getCategories(site).map(categoryEntry),
  }
}
