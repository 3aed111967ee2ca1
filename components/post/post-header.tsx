import type { Post } from 'contentlayer/generated'
import { Fragment } from 'react'
import { Breadcrumb } from '@/components/site/breadcrumb'
import { Message } from '@/components/site/message'
import { siteConfig } from '@/lib/config/settings'
import { formatDate } from '@/lib/dates/format-date'
import { getTranslator, t as siteWords } from '@/lib/language/translate'
import { withMicroformats } from '@/lib/metadata/microformats'
import { type AuthorLink, authorUrl, hasByline } from '@/lib/metadata/post-authors'
import { categoriesPath, categoryPath, getCanonicalUrl, readableUrl, topicPath } from '@/lib/routing/urls'
import { textDirection } from '@/lib/text/language'
import { Byline } from './byline'
import { StatusBadge } from './status-badge'

/** The title of a post, with its categories, authors, dates, reading time and topics. */
export function PostHeader({ post }: { post: Post }) {
  const { categories, topics, date, updated } = post
  const t = getTranslator(post.language)
  // Categories and topics have their names in the language of the site, whatever that of the post.
  const inSiteLanguage = { lang: siteConfig.language, dir: textDirection(siteConfig.language) }
  const inWordsLanguage = { lang: t.language, dir: textDirection(t.language) }
  const links = topics.map(({ slug, title }, index) => (
    <Fragment key={slug}>
      {index > 0 && ', '}
      <a className={withMicroformats('', 'p-category')} href={topicPath(slug)}>
        {title}
      </a>
    </Fragment>
  ))
  return (
    <header className="post-header">
      {categories.length > 0 && (
        <Breadcrumb
          {...inSiteLanguage}
          levels={[
            [{ title: siteWords('categories'), path: categoriesPath }],
            categories.map(({ slug, title }) => ({ title, path: categoryPath(slug) })),
          ]}
        />
      )}
      <h1 className={withMicroformats('page-title', 'p-name')}>{post.title}</h1>
      <p>
        <bdi {...inWordsLanguage}>
          {hasByline(post) && <Byline authors={post.authors} t={t} />}
          <time className={withMicroformats('', 'dt-published')} dateTime={date.dateTime}>
            {formatDate(date, t.language)}
          </time>
          {updated && updated.day !== date.day && (
            <>
              {' · '}
              <Message
                t={t}
                name="updatedOn"
                values={{
                  date: (
                    <time className={withMicroformats('', 'dt-updated')} dateTime={updated.dateTime}>
                      {formatDate(updated, t.language)}
                    </time>
                  ),
                }}
              />
            </>
          )}
          {` · ${t('readingTime', { count: post.readingMinutes })}`}
          <StatusBadge state={post.state} publishAt={post.publishAt} />
        </bdi>
      </p>
      <p className="hidden print:block">{readableUrl(getCanonicalUrl(post))}</p>
      {siteConfig.microformats && (
        <>
          <data className="u-url" value={getCanonicalUrl(post)} hidden />
          {!hasByline(post) && post.authors.map((author) => <AuthorCard key={author.name} {...author} />)}
        </>
      )}
      {topics.length > 0 && (
        <p className="print:hidden">
          <bdi {...inSiteLanguage}>
            <Message t={siteWords} name="topicsOfPost" count={topics.length} values={{ topics: links }} />
          </bdi>
        </p>
      )}
    </header>
  )
}

/** The author for programs that read microformats, where readers need no byline. */
function AuthorCard(author: AuthorLink) {
  const url = authorUrl(author)
  return url === undefined ? (
    <span className="p-author h-card" hidden>
      {author.name}
    </span>
  ) : (
    <a className="p-author h-card" href={url} hidden>
      {author.name}
    </a>
  )
}
