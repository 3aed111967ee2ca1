import type { Metadata } from 'next'
import { seriesEntry, TaxonomyList } from '@/components/listing/taxonomy-list'
import { SitePage } from '@/components/site/site-page'
import { getIssues } from '@/lib/content/queries/issues'
import { allSeries } from '@/lib/content/queries/series'
import { pageMetadata } from '@/lib/metadata/metadata'
import { allSeriesPath } from '@/lib/routing/urls'

const ABOUT = 'Posts that belong together and are read from the first part to the last.'

export const metadata: Metadata = pageMetadata({ title: 'Series', description: ABOUT, path: allSeriesPath })

export default function AllSeriesPage() {
  return (
    <SitePage path={allSeriesPath} issues={getIssues()}>
      <h1 className="page-title">Series</h1>
      <p className="lede">{ABOUT}</p>
      <TaxonomyList heading="h2" entries={allSeries().map(seriesEntry)} />
    </SitePage>
  )
}
