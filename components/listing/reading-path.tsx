import { clientModulePath } from '@/client/modules'
import type { PathStep } from '@/lib/content/site'
import { PostList } from './post-list'

/** The posts to begin with, in their order; `client/reading-progress.ts` marks those that this reader has read. */
export function ReadingPath({ steps }: { steps: PathStep[] }) {
  return (
    <reading-progress>
      <PostList heading="h3" ordered entries={steps} />
      {steps.length > 1 && <script type="module" src={clientModulePath('reading-path')} async />}
    </reading-progress>
  )
}
