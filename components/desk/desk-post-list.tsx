import { deskPostPath } from '@/lib/desk/desk-paths'
import type { DeskPost } from '@/lib/desk/desk-post'
import { isError } from '@/lib/diagnostics/issue'
import { postPath } from '@/lib/routing/urls'
import { textDirection } from '@/lib/text/language'
import { FileLink } from './file-link'
import { IssueList } from './issue-list'
import { PostFacts } from './post-facts'

/** More would make the page slow to read and to follow. */
const MAX_SHOWN = 100
/** The desk of the post has all of them. */
const MAX_ISSUES = 5

/** Posts with what their author needs to know about each. */
export function DeskPostList({
  posts,
  now,
  nothing,
}: {
  posts: (DeskPost & { daysLeft?: number })[]
  now: Date
  nothing: string
}) {
  if (posts.length === 0) return <p className="desk-quiet">{nothing}</p>
  return (
    <>
      <ul className="desk-list">
        {posts.slice(0, MAX_SHOWN).map((deskPost) => (
          <li key={deskPost.post.slug}>
            <DeskPostItem deskPost={deskPost} now={now} />
          </li>
        ))}
      </ul>
      {posts.length > MAX_SHOWN && <p className="desk-quiet">{`and ${posts.length - MAX_SHOWN} more`}</p>}
    </>
  )
}

function DeskPostItem({ deskPost, now }: { deskPost: DeskPost & { daysLeft?: number }; now: Date }) {
  const { post, file } = deskPost
  // The errors of all files come first on the page.
  const warnings = deskPost.issues.filter((issue) => !isError(issue))
  return (
    <>
      <div className="desk-row">
        <h3 lang={post.language} dir={textDirection(post.language)}>
          <a className="title-link" href={postPath(post.slug)}>
            {post.title}
          </a>
        </h3>
        <p>
          <a href={deskPostPath(post.slug)} aria-label={`Previews of ${post.title}`}>
            Previews
          </a>
          <FileLink file={file} />
        </p>
      </div>
      <PostFacts deskPost={deskPost} now={now} />
      <IssueList issues={[...warnings, ...deskPost.suggestions]} max={MAX_ISSUES} />
    </>
  )
}
