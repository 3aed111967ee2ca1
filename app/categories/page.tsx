import type { Metadata } from 'next'
import { categoryEntry, TaxonomyList } from '@/components/listing/taxonomy-list'
import { SitePage } from '@/components/site/site-page'
import { allCategories } from '@/lib/content/queries/categories'
import { getIssues } from '@/lib/content/queries/issues'
import { pageMetadata } from '@/lib/metadata/metadata'
import { categoriesPath } from '@/lib/routing/urls'

const ABOUT = 'The broad shelves: each post stands on one or two of them.'

export const metadata: Metadata = pageMetadata({ title: 'Categories', description: ABOUT, path: categoriesPath })

export default function CategoriesPage() {
  return (
    <SitePage path={categoriesPath} issues={getIssues()}>
      <h1 className="page-title">Categories</h1>
      <p className="lede">{ABOUT}</p>
      <TaxonomyList heading="h2" entries={allCategories().map(categoryEntry)} />
    </SitePage>
  )
}
