import type { PathStop } from '@/lib/content/model/topic'
import { readingPathScriptPath } from '@/lib/routing/urls'
import { PostList } from './post-list'

/** The posts to begin with, in their order; `client/reading-progress.ts` marks those that this reader has read. */
export function ReadingPath({ stops }: { stops: PathStop[] }) {
  return (
    <reading-progress>
      <PostList heading="h3" ordered entries={stops} />
      {stops.length > 1 && <script type="module" src={readingPathScriptPath} async />}
    </reading-progress>
  )
}
