import { SitePage } from '@/components/site/site-page'
import type { TaxonomyEntry } from '@/lib/pages/taxonomy-entry'
import { TaxonomyList } from './taxonomy-list'

type Props = { path: string; title: string; about: string; entries: TaxonomyEntry[] }

/** The page with all topics, categories, series or authors. */
export function TermOverview({ path, title, about, entries }: Props) {
  return (
    <SitePage path={path}>
      <h1 className="page-title">{title}</h1>
      <p className="lede">{about}</p>
      <TaxonomyList heading="h2" entries={entries} />
    </SitePage>
  )
}
