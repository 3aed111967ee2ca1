import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'

/** The frame of the desk, which is wider than a page for reading. */
export function DeskPage({ path, children }: { path: string; children: ReactNode }) {
  return (
    <>
      <SiteHeader path={path} />
      <main id="site:content" className="desk" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  )
}
