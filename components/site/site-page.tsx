import type { ReactNode } from 'react'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/**
 * The frame around every page.
 *
 * @param path the page’s own path, for the navigation’s `aria-current`
 */
export function SitePage({ path, children }: { path: string; children: ReactNode }) {
  return (
    <>
      <SiteHeader path={path} />
      <main id="content" className="mx-auto w-full max-w-measure grow px-gutter py-10 sm:py-16" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  )
}
