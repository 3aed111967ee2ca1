import type { ReactNode } from 'react'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/**
 * The header and footer around the content of every page.
 *
 * @param path of the page, for `aria-current` in the navigation
 */
export function SitePage({ path, children }: { path: string; children: ReactNode }) {
  return (
    <>
      <SiteHeader path={path} />
      <main id="site:content" className="mx-auto w-full max-w-measure grow px-gutter py-10 sm:py-16" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  )
}
