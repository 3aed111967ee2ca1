import { clientModulePath } from '@/client/modules'
import type { PathStep } from '@/lib/content/site'
import { PostList } from './post-list'

/** The posts of a reading path, in order. `client/reading-progress.ts` labels those that the reader has read. */
export function ReadingPath({ steps }: { steps: PathStep[] }) {
  return (
    <reading-progress>
      <PostList heading="h3" ordered entries={steps} />
      {steps.length > 1 && <script type="module" src={clientModulePath('reading-path')} async />}
    </reading-progress>
  )
}
