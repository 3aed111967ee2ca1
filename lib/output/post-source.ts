import type { Post } from 'contentlayer/generated'
import { stringify } from 'yaml'
import { formatLicense, postLicense } from '@/lib/metadata/post-license'
import { getCanonicalUrl } from '@/lib/routing/urls'

/**
 * Renders a post as Markdown: its body without comments, below front matter with the fields that its page shows. The author’s
 * own front matter is not published, since it may contain comments and fields for other systems.
 */
export function renderPostSource(post: Post): string {
  const { title, state, authors, date, updated, description, language, categories, topics } = post
  const license = postLicense(post)
  const frontMatter = {
    title,
    ...(state !== 'published' && { state }),
    url: getCanonicalUrl(post),
    ...(authors.length === 1 && { author: authors[0]?.name }),
    ...(authors.length > 1 && { authors: authors.map(({ name }) => name) }),
    date: date.dateTime,
    ...(updated && { updated: updated.dateTime }),
    ...(description !== '' && { description }),
    lang: language,
    ...(categories.length > 0 && { categories: categories.map(({ title }) => title) }),
    ...(topics.length > 0 && { topics: topics.map(({ title }) => title) }),
    ...(license && { license: formatLicense(license) }),
  }
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n${post.markdown}`
}
