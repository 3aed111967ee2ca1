import { EmptyTermBadge } from '@/components/post/status-badge'
import { t } from '@/lib/language/translate'
import type { TaxonomyEntry } from '@/lib/pages/taxonomy-entry'

/** So many terms without a description are easier to look through side by side. */
const MANY = 24

/**
 * A list of topics, categories, series or authors.
 *
 * @param heading the level of the titles, one below that of the heading above the list
 */
export function TaxonomyList({ entries, heading: Heading }: { entries: TaxonomyEntry[]; heading: 'h2' | 'h3' }) {
  if (entries.length === 0) return <p>{t('nothingPublished')}</p>
  const isCompact = entries.length > MANY && entries.every(({ description }) => description === undefined)
  return (
    <ul className={`post-list ${isCompact ? 'post-list-columns' : 'post-list-roomy'}`}>
      {entries.map(({ href, title, description, meta, state }) => (
        <li key={href}>
          <Heading className="post-title">
            <a className="title-link" href={href}>
              {title}
            </a>
          </Heading>
          <p className="post-meta">
            {meta}
            <EmptyTermBadge state={state} />
          </p>
          {description && <p className="mt-1">{description}</p>}
        </li>
      ))}
    </ul>
  )
}
