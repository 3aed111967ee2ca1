import type { ReactNode } from 'react'
import type { Issue } from '@/lib/diagnostics/issue'
import { ContentIssues } from './content-problems'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/**
 * The frame around every page.
 *
 * @param path the page’s own path, for the navigation’s `aria-current`
 * @param problems what the content check found; empty in a production build
 */
export function SitePage({ path, issues, children }: { path: string; issues: Issue[]; children: ReactNode }) {
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <SiteHeader path={path} />
      {issues.length > 0 && <ContentIssues issues={issues} />}
      <main id="content" className="mx-auto w-full max-w-measure grow px-gutter py-10 sm:py-16" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  )
}
