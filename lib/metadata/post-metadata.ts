import type { Metadata } from 'next'
import type { Post } from '@/lib/content/model/post'
import { postImage } from '@/lib/output/share-images/share-card'
import { postPath } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'
import { pageMetadata } from './metadata'

/**
 * A post’s metadata: those of a page, and what Open Graph has for articles (https://ogp.me/#type_article).
 *
 * @param translations its URLs by language, its own too
 */
export function postMetadata(post: Post, translations: Record<string, string> = {}): Metadata {
  const metadata = pageMetadata({ ...post, path: postPath(post.slug), image: postImage(post) })
  const { date, updated, categories, topics, language } = post
  const { author } = siteConfig
  return {
    ...metadata,
    alternates: {
      ...metadata.alternates,
      ...(Object.keys(translations).length > 0 && { languages: translations }),
    },
    openGraph: {
      ...metadata.openGraph,
      type: 'article',
      locale: language.replaceAll('-', '_'),
      publishedTime: date.dateTime,
      ...(updated && { modifiedTime: updated.dateTime }),
      ...(author && { authors: [author.url ?? author.name] }),
      ...(categories[0] && { section: categories[0].title }),
      ...(topics.length > 0 && { tags: topics.map(({ title }) => title) }),
    },
  }
}
