import type { Post } from 'contentlayer/generated'
import { stringify } from 'yaml'
import { canonicalUrlOf } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'

/**
 * A post as Markdown: the body as its author wrote it, under a front matter of what the page shows too. The
 * author’s own front matter is not published: it has comments and fields for other systems.
 */
export function postSource(post: Post): string {
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
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n${post.markdown}`
}
