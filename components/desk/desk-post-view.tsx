import { deskPath } from '@/lib/desk/desk-paths'
import type { DeskPost } from '@/lib/desk/desk-post'
import type { PostPreviews as Previews } from '@/lib/desk/previews'
import { postPath } from '@/lib/routing/urls'
import { textDirection } from '@/lib/text/language'
import { FileLink } from './file-link'
import { IssueList } from './issue-list'
import { PostFacts } from './post-facts'
import { PostPreviews } from './post-previews'

/** One post on the desk: what is wrong with it, and how it looks where readers find it. */
export function DeskPostView({ deskPost, previews, now }: { deskPost: DeskPost; previews: Previews; now: Date }) {
  const { post, file } = deskPost
  const state = post.state === 'published' ? 'Published' : post.state === 'draft' ? 'Draft' : 'Scheduled'
  return (
    <>
      <p className="desk-links">
        <a href={deskPath}>The desk</a>
      </p>
      <h1 className="page-title" lang={post.language} dir={textDirection(post.language)}>
        {post.title}
      </h1>
      <p className="desk-links">
        <strong>{state}</strong> <a href={postPath(post.slug)}>Read it</a> <FileLink file={file} />
      </p>
      <PostFacts deskPost={deskPost} now={now} />
      <IssueList issues={[...deskPost.issues, ...deskPost.suggestions]} />
      <PostPreviews previews={previews} post={post} />
    </>
  )
}
