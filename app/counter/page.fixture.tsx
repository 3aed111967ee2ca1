import type { Metadata } from 'next'
import { SitePage } from '@/components/site/site-page'
import { Counter } from './counter'

export const metadata: Metadata = { title: 'Counter' }

/**
 * A page with a client component, on the fixture site alone: `.fixture.tsx` makes a page only where
 * `EXTRA_PAGE_EXTENSION` says so. It shows that such a page keeps Next’s scripts, and works.
 */
export default function CounterPage() {
  return (
    <SitePage path="/counter/">
      <h1 className="page-title">Counter</h1>
      <Counter />
    </SitePage>
  )
}
