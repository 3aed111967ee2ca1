import type { Category } from '@/lib/content/category'
import type { Series } from '@/lib/content/series'
import type { Topic } from '@/lib/content/topic'
import { categoryPath, seriesPath, topicPath } from '@/lib/urls'

/** A topic, a category or a series as a list shows it. */
export type TaxonomyEntry = { href: string; title: string; description?: string | undefined; postCount: number }

/**
 * The one list of topics, categories or series.
 *
 * @param heading the level of the titles, one below the heading the list stands under
 */
export function TaxonomyList({ entries, heading: Heading }: { entries: TaxonomyEntry[]; heading: 'h2' | 'h3' }) {
  if (entries.length === 0) return <p>Nothing has been published yet.</p>
  return (
    <ul className="post-list post-list-roomy">
      {entries.map(({ href, title, description, postCount }) => (
        <li key={href}>
          <Heading className="post-title">
            <a className="title-link" href={href}>
              {title}
            </a>
          </Heading>
          <p className="post-facts">{postCount === 1 ? '1 post' : `${postCount} posts`}</p>
          {description && <p className="mt-1">{description}</p>}
        </li>
      ))}
    </ul>
  )
}

export function topicEntry({ slug, title, description, path, others }: Topic): TaxonomyEntry {
  return { href: topicPath(slug), title, description, postCount: path.length + others.length }
}

export function categoryEntry({ slug, title, description, posts }: Category): TaxonomyEntry {
  return { href: categoryPath(slug), title, description, postCount: posts.length }
}

export function seriesEntry({ slug, title, posts }: Series): TaxonomyEntry {
  return { href: seriesPath(slug), title, postCount: posts.length }
}
