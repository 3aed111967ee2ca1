import type { Post } from 'contentlayer/generated'
import type { Metadata } from 'next'
import { formatTimestamp } from '@/lib/dates/format-date'
import { postImage } from '@/lib/output/share-images/share-card'
import { postPath } from '@/lib/routing/urls'
import { pageMetadata } from './metadata'
import { authorUrl } from './post-authors'

/** The metadata of a post, with its translations and Open Graph’s article properties (https://ogp.me/#type_article). */
export function postMetadata(post: Post): Metadata {
  const metadata = pageMetadata({ ...post, path: postPath(post.slug), image: postImage(post) })
  const { authors, date, updated, categories, topics, language, translations } = post
  const accounts = authors.flatMap(({ fediverse }) => fediverse ?? [])
  const languages = Object.fromEntries(translations.map(({ language, url }) => [language, url]))
  return {
    ...metadata,
    // https://docs.joinmastodon.org/entities/PreviewCard/#author
    ...(accounts.length > 0 && { other: { 'fediverse:creator': accounts } }),
    // Next would list those of the site otherwise.
    authors: authors.map((author) => ({ name: author.name, url: authorUrl(author) })),
    alternates: {
      ...metadata.alternates,
      ...(translations.length > 0 && { languages }),
    },
    openGraph: {
      ...metadata.openGraph,
      type: 'article',
      locale: language.replaceAll('-', '_'),
      publishedTime: formatTimestamp(date),
      ...(updated && { modifiedTime: formatTimestamp(updated) }),
      ...(authors.length > 0 && { authors: authors.map((author) => authorUrl(author) ?? author.name) }),
      ...(categories[0] && { section: categories[0].title }),
      ...(topics.length > 0 && { tags: topics.map(({ title }) => title) }),
    },
  }
}
