import type { Post } from 'contentlayer/generated'
import { formatDate } from '@/lib/dates/format-date'
import { canonicalUrlOf } from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'

/** How to refer to a post; `client/share-post.ts` offers to copy it and to share the post. */
export function Citation({ post }: { post: Post }) {
  const { author, title: site } = siteConfig
  const url = canonicalUrlOf(post)
  return (
    <section className="mt-14 font-sans text-small print:hidden" aria-labelledby="cite-heading">
      <h2 id="cite-heading" className="footer-heading">
        To cite or share
      </h2>
      <share-post>
        <p className="text-quiet">
          {author && `${author.name}, `}“<cite lang={post.language}>{post.title}</cite>”, {site},{' '}
          {formatDate(post.date)}. <a href={url}>{url}</a>
        </p>
      </share-post>
    </section>
  )
}
