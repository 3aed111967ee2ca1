import type { SiteConfig } from '@/lib/config/site-config'

export type Giscus = NonNullable<SiteConfig['comments']>['giscus']

const ORIGIN = 'https://giscus.app'

/**
 * The URL of the frame with the discussion of a page, which giscus creates with the first comment.
 * `client/giscus-comments.ts` adds the parameters that depend on the reader.
 *
 * @param language of its interface: giscus has those of this blog, and others
 * @param page its absolute URL and its description, which giscus puts into the discussion
 */
export function giscusUrl(
  { repo, repoId, category, categoryId }: Giscus,
  page: { url: string; description: string },
  language = 'en',
): string {
  const parameters = {
    repo,
    repoId,
    category,
    categoryId,
    // As in giscus’s own script with the mapping `pathname`, so that a blog keeps its discussions.
    term: new URL(page.url).pathname.slice(1),
    strict: '0',
    reactionsEnabled: '1',
    emitMetadata: '0',
    inputPosition: 'top',
    description: page.description,
    backLink: page.url,
  }
  return `${ORIGIN}/${language}/widget?${new URLSearchParams(parameters)}`
}

/** The URL of all discussions on GitHub, for readers without scripts. */
export function discussionsUrl({ repo }: Giscus): string {
  return `https://github.com/${repo}/discussions`
}
