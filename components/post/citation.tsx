import type { Post } from 'contentlayer/generated'
import { siteConfig } from '@/lib/config/settings'
import { formatDate } from '@/lib/dates/format-date'
import { formatAuthors } from '@/lib/metadata/post-authors'
import { getCanonicalUrl, readableUrl } from '@/lib/routing/urls'

/** A citation of a post. `client/share-post.ts` adds buttons to copy it and to share the post. */
export function Citation({ post }: { post: Post }) {
  const { title: site } = siteConfig
  const url = getCanonicalUrl(post)
  return (
    <section className="mt-14 font-sans text-small print:hidden" aria-labelledby="site:cite">
      <h2 id="site:cite" className="footer-heading">
        Cite or share
      </h2>
      <share-post>
        <p className="text-quiet">
          {post.authors.length > 0 && `${formatAuthors(post.authors)}, `}“<cite lang={post.language}>{post.title}</cite>
          ”, {site}, {formatDate(post.date)}. <a href={url}>{readableUrl(url)}</a>
        </p>
      </share-post>
    </section>
  )
}
