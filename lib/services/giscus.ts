import type { SiteConfig } from '@/site.config'

export type Giscus = NonNullable<SiteConfig['comments']>['giscus']

const ORIGIN = 'https://giscus.app'

/**
 * The frame in which giscus shows the discussion of a page, and starts it with the first comment. What
 * depends on the reader, `client/giscus-comments.ts` adds.
 *
 * @param page its whole address and what it is about, which stand in the discussion
 */
export function giscusUrl(
  { repo, repoId, category, categoryId }: Giscus,
  page: { url: string; description: string },
): string {
  const parameters = {
    repo,
    repoId,
    category,
    categoryId,
    // As giscus’ own script has it where discussions are found by path, so a blog keeps those it has.
    term: new URL(page.url).pathname.slice(1),
    strict: '0',
    reactionsEnabled: '1',
    emitMetadata: '0',
    inputPosition: 'top',
    description: page.description,
    backLink: page.url,
  }
  return `${ORIGIN}/en/widget?${new URLSearchParams(parameters)}`
}

/** Where the discussions can be read without giscus. */
export function discussionsUrl({ repo }: Giscus): string {
  return `https://github.com/${repo}/discussions`
}
