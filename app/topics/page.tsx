import type { Metadata } from 'next'
import { TaxonomyList, topicEntry } from '@/components/listing/taxonomy-list'
import { SitePage } from '@/components/site/site-page'
import { getIssues } from '@/lib/content/queries/issues'
import { allTopics } from '@/lib/content/queries/topics'
import { pageMetadata } from '@/lib/metadata/metadata'
import { topicsPath } from '@/lib/routing/urls'

const ABOUT = 'The questions of engineering leadership, each with an introduction and a path of posts to begin with.'

export const metadata: Metadata = pageMetadata({ title: 'Topics', description: ABOUT, path: topicsPath })

export default function TopicsPage() {
  return (
    <SitePage path={topicsPath} issues={getIssues()}>
      <h1 className="page-title">Topics</h1>
      <p className="lede">{ABOUT}</p>
      <TaxonomyList heading="h2" entries={allTopics().map(topicEntry)} />
    </SitePage>
  )
}
