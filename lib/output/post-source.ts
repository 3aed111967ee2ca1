import { stringify } from 'yaml'
import type { Post } from '@/lib/content/model/post'
import { readPostBody } from '@/lib/content/queries/post-body'
import { canonicalUrlOf } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'

/**
 * A post as Markdown: the body as its author wrote it, under a front matter made of what the page says
 * too. The author’s own stays at home: its comments and keys for other systems were never published.
 *
 * @param contentDir in which the post’s file is; in Next, it is known
 */
export function postSource(post: Post, contentDir?: string): string {
  const { title, state, date, updated, description, language, categories, topics } = post
  const frontMatter = {
    title,
    ...(state !== 'published' && { state }),
    url: canonicalUrlOf(post),
    ...(siteConfig.author && { author: siteConfig.author.name }),
    date: date.dateTime,
    ...(updated && { updated: updated.dateTime }),
    ...(description !== '' && { description }),
    lang: language,
    ...(categories.length > 0 && { categories: categories.map(({ title }) => title) }),
    ...(topics.length > 0 && { topics: topics.map(({ title }) => title) }),
  }
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n${readPostBody(post, contentDir)}`
}
