import { clientModulePath } from '@/client/modules'
import type { PostPosition } from '@/lib/pages/post-page'

/** Marks the end of a post that is on a reading path, so that `client/reading-end.ts` can record it as read. */
export function ReadTracker({ paths }: { paths: PostPosition[] }) {
  if (!paths.some(({ count }) => count > 1)) return null
  return (
    <>
      <reading-end />
      <script type="module" src={clientModulePath('reading-path')} async />
    </>
  )
}
