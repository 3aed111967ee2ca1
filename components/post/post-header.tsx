import type { Post } from 'contentlayer/generated'
import { Fragment } from 'react'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { siteConfig } from '@/lib/config/settings'
import { formatDate } from '@/lib/dates/format-date'
import { hasByline } from '@/lib/metadata/post-authors'
import { categoriesPath, categoryPath, getCanonicalUrl, readableUrl, topicPath } from '@/lib/routing/urls'
import { textDirection } from '@/lib/text/language'
import { Byline } from './byline'
import { StatusBadge } from './status-badge'

/** The title of a post, with its categories, authors, dates, reading time and topics. */
export function PostHeader({ post }: { post: Post }) {
  const { categories, topics, date, updated } = post
  // Everything but the title is in the language of the site, whatever that of the post.
  const inSiteLanguage = { lang: siteConfig.language, dir: textDirection(siteConfig.language) }
  return (
    <header className="post-header">
      {categories.length > 0 && (
        <Breadcrumb
          {...inSiteLanguage}
          levels={[
            [{ title: 'Categories', path: categoriesPath }],
            categories.map(({ slug, title }) => ({ title, path: categoryPath(slug) })),
          ]}
        />
      )}
      <h1 className="page-title">{post.title}</h1>
      <p>
        <bdi {...inSiteLanguage}>
          {hasByline(post) && <Byline authors={post.authors} />}
          <time dateTime={date.dateTime}>{formatDate(date)}</time>
          {updated && updated.day !== date.day && (
            <>
              {' · updated '}
              <time dateTime={updated.dateTime}>{formatDate(updated)}</time>
            </>
          )}
          {` · ${post.readingMinutes}-minute read`}
          <StatusBadge state={post.state} publishAt={post.publishAt} />
        </bdi>
      </p>
      <p className="hidden print:block">{readableUrl(getCanonicalUrl(post))}</p>
      {topics.length > 0 && (
        <p className="print:hidden">
          <bdi {...inSiteLanguage}>
            {topics.length === 1 ? 'Topic: ' : 'Topics: '}
            {topics.map(({ slug, title }, index) => (
              <Fragment key={slug}>
                {index > 0 && ', '}
                <a href={topicPath(slug)}>{title}</a>
              </Fragment>
            ))}
          </bdi>
        </p>
      )}
    </header>
  )
}
