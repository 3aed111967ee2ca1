import type { Issue } from '@/lib/diagnostics/issue'
import { SitePage } from './site-page'

/** Stands, in dev, where a page would be if its file could be read. */
export function BrokenPage({ path, issues }: { path: string; issues: Issue[] }) {
  return (
    <SitePage path={path} issues={issues}>
      <h1 className="page-title">This page cannot be shown yet</h1>
      <p className="lede">Its file has the issues above. Once they are mended, the page appears here by itself.</p>
    </SitePage>
  )
}
