import { errorAt, type KeyPath } from '@/lib/content/front-matter/source-file'
import type { ParsedPost } from '@/lib/content/model/post'
import { toNameKey } from '@/lib/content/model/spelling'
import type { Issue } from '@/lib/diagnostics/issue'
import { decodePath } from '@/lib/routing/paths'
import { categoryPath, seriesPath } from '@/lib/routing/urls'
import { slugify } from '@/lib/text/slugify'
import type { CheckedSite } from './checked-site'

/** The name of a category or a series, in the front matter of a post. */
type Mention = { name: string; post: ParsedPost; field: KeyPath }

/** Reports categories, and series, that would share a URL although their names differ. */
export function checkTerms({ entries: { posts } }: Pick<CheckedSite, 'entries'>): Issue[] {
  const categories = posts.flatMap((post) => post.declaredCategories.map(({ name, field }) => ({ name, post, field })))
  const series = posts.flatMap((post) =>
    post.seriesPart ? { name: post.seriesPart.name, post, field: ['series', 0] } : [],
  )
  return [...checkNames(categories, 'category', categoryPath), ...checkNames(series, 'series', seriesPath)]
}

function checkNames(mentions: Mention[], what: string, toPath: (slug: string) => string): Issue[] {
  return [...groupBy(mentions, ({ name }) => slugify(name))].flatMap(([slug, ofSlug]) => {
    const [most = [], ...others] = [...groupBy(ofSlug, ({ name }) => toNameKey(name)).values()].sort(byLength)
    return others.flat().flatMap(({ name, post, field }) => {
      const path = decodePath(toPath(slug))
      const other = most[0]
      const message = `the ${what} ${name} would have the same URL as ${other?.name} in ${other?.post.file}, ${path}`
      const issue = errorAt(post, field, message, 'give one of them a name that differs in its letters')
      return { ...issue, otherFile: other?.post.file }
    })
  })
}

function groupBy(mentions: Mention[], getKey: (mention: Mention) => string): Map<string, Mention[]> {
  const groups = new Map<string, Mention[]>()
  for (const mention of mentions) groups.set(getKey(mention), [...(groups.get(getKey(mention)) ?? []), mention])
  return groups
}

/** The longest first; of equally long ones the first. */
function byLength(a: Mention[], b: Mention[]): number {
  return b.length - a.length
}
