import { clientModulePath } from '@/client/modules'
import type { PathPosition } from '@/lib/content/site'

/** The end of a post that is one of several on a reading path: whoever gets here has read it. */
export function ReadTracker({ paths }: { paths: PathPosition[] }) {
  if (!paths.some(({ count }) => count > 1)) return null
  return (
    <>
      <reading-end />
      <script type="module" src={clientModulePath('reading-path')} async />
    </>
  )
}
