import { textDirection } from '@/lib/content/language'
import type { Post } from '@/lib/content/post'
import { formatDate } from '@/lib/dates/format-date'
import { categoryPath } from '@/lib/urls'
import { siteConfig } from '@/site.config'
import { PublicationMark } from './publication-mark'

export function PostHeader({ post }: { post: Post }) {
  return (
    <header className="mb-10">
      <h1 className="page-title">{post.title}</h1>
      <p className="mt-4 font-sans text-quiet text-small">
        <bdi lang={siteConfig.language} dir={textDirection(siteConfig.language)}>
          <time dateTime={post.date.dateTime}>{formatDate(post.date)}</time>
          {post.updated && (
            <>
              {' · updated '}
              <time dateTime={post.updated.dateTime}>{formatDate(post.updated)}</time>
            </>
          )}
          {` · ${post.readingMinutes}-minute read`}
          {post.categories.map(({ slug, title }) => (
            <span key={slug}>
              {' · '}
              <a href={categoryPath(slug)}>{title}</a>
            </span>
          ))}
          <PublicationMark state={post.state} appears={post.appears} />
        </bdi>
      </p>
    </header>
  )
}
