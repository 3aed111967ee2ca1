import type { Post } from 'contentlayer/generated'
import { Message } from '@/components/site/message'
import { siteConfig } from '@/lib/config/settings'
import { formatDate } from '@/lib/dates/format-date'
import { t } from '@/lib/language/translate'
import { formatAuthors } from '@/lib/metadata/post-authors'
import { postLicense } from '@/lib/metadata/post-license'
import { getCanonicalUrl, readableUrl } from '@/lib/routing/urls'
import { textDirection } from '@/lib/text/language'

/** A citation of a post, and its licence. `client/share-post.ts` adds buttons to copy it and to share the post. */
export function Citation({ post }: { post: Post }) {
  const { title: site } = siteConfig
  const url = getCanonicalUrl(post)
  const inLanguage = { lang: post.language, dir: textDirection(post.language) }
  const license = postLicense(post)
  const values = { title: <cite {...inLanguage}>{post.title}</cite>, site, date: formatDate(post.date) }
  return (
    <section className="mt-14 font-ui text-small print:hidden" aria-labelledby="site:cite">
      <h2 id="site:cite" className="footer-heading">
        {t('citeOrShare')}
      </h2>
      <share-post>
        <p className="text-quiet">
          {post.authors.length > 0 ? (
            <Message t={t} name="citation" values={{ ...values, authors: formatAuthors(post.authors) }} />
          ) : (
            <Message t={t} name="citationWithoutAuthor" values={values} />
          )}{' '}
          <a href={url}>{readableUrl(url)}</a>
        </p>
      </share-post>
      {license && (
        <p className="mt-4 text-quiet">
          <Message
            t={t}
            name="license"
            values={{
              license: (
                <a rel="license" href={license.url}>
                  {license.name}
                </a>
              ),
            }}
          />
        </p>
      )}
    </section>
  )
}
