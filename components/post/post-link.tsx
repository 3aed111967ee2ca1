import type { PostSummary } from '@/lib/content/site'
import { postPath } from '@/lib/routing/urls'
import { textDirection } from '@/lib/text/language'
import { StatusBadge } from './status-badge'

/** A list item with a labelled link to a post. */
export function PostLink({ label, post, rel }: { label: string; post: PostSummary; rel?: 'next' | 'prev' }) {
  return (
    <li className="post-link">
      <span className="text-quiet">{label} </span>
      <a className="title-link" href={postPath(post.slug)} rel={rel}>
        <bdi lang={post.language} dir={textDirection(post.language)}>
          {post.title}
        </bdi>
      </a>
      <StatusBadge state={post.state} publishAt={post.publishAt} />
    </li>
  )
}
