import type { Metadata } from 'next'
import { SitePage } from '@/components/site/site-page'
import { documentTitle } from '@/lib/metadata/document-title'
import { Counter } from './counter'

export const metadata: Metadata = { title: documentTitle('Counter') }

/**
 * A page with a client component, to test that such a page is hydrated. Only the fixture site has it: `.fixture.tsx`
 * files are pages only if `EXTRA_PAGE_EXTENSION` is set.
 */
export default function CounterPage() {
  return (
    <SitePage path="/counter/">
      <h1 className="page-title">Counter</h1>
      <Counter />
    </SitePage>
  )
}
