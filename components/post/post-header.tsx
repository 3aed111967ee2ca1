import { textDirection } from '@/lib/content/language'
import type { Post, TaxonomyLink } from '@/lib/content/post'
import { formatDate } from '@/lib/dates/format-date'
import { canonicalUrlOf, categoryPath, topicPath } from '@/lib/urls'
import { siteConfig } from '@/site.config'
import { PublicationMark } from './publication-mark'

/** The title, and around it what a reader weighs before reading: what kind, what about, when, how long. */
export function PostHeader({ post }: { post: Post }) {
  const { categories, topics, date, updated } = post
  // The words around a title are the site’s, whatever the language of the post.
  const inSiteLanguage = { lang: siteConfig.language, dir: textDirection(siteConfig.language) }
  return (
    <header className="post-header">
      {categories.length > 0 && (
        <p className="kicker print:hidden">
          <bdi {...inSiteLanguage}>
            <Links links={categories} path={categoryPath} />
          </bdi>
        </p>
      )}
      <h1 className="page-title">{post.title}</h1>
      <p>
        <bdi {...inSiteLanguage}>
          <time dateTime={date.dateTime}>{formatDate(date)}</time>
          {updated && (
            <>
              {' · updated '}
              <time dateTime={updated.dateTime}>{formatDate(updated)}</time>
            </>
          )}
          {` · ${post.readingMinutes}-minute read`}
          <PublicationMark state={post.state} appears={post.appears} />
        </bdi>
      </p>
      <p className="hidden print:block">{canonicalUrlOf(post)}</p>
      {topics.length > 0 && (
        <p className="print:hidden">
          <bdi {...inSiteLanguage}>
            {'On '}
            <Links links={topics} path={topicPath} />
          </bdi>
        </p>
      )}
    </header>
  )
}

function Links({ links, path }: { links: TaxonomyLink[]; path: (slug: string) => string }) {
  return links.map(({ slug, title }, index) => (
    <span key={slug}>
      {index > 0 && ', '}
      <a href={path(slug)}>{title}</a>
    </span>
  ))
}
