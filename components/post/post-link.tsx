import { textDirection } from '@/lib/content/model/language'
import type { Post } from '@/lib/content/model/post'
import { postPath } from '@/lib/routing/urls'
import { PublicationMark } from './publication-mark'

/** One labelled link to a post, as an item of a list. */
export function PostLink({ label, post, rel }: { label: string; post: Post; rel?: 'next' | 'prev' }) {
  return (
    <li className="way-on">
      <span className="text-quiet">{label}: </span>
      <a className="title-link" href={postPath(post.slug)} rel={rel}>
        <bdi lang={post.language} dir={textDirection(post.language)}>
          {post.title}
        </bdi>
      </a>
      <PublicationMark state={post.state} appears={post.appears} />
    </li>
  )
}
