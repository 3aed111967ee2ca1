import type { Metadata } from 'next'
import { siteConfig } from '@/site.config'
import { isPreview, type PublicationState } from './content/publication'
import type { ListPage } from './paging'
import { absoluteUrl, listPagePath, siteUrl } from './urls'

/** What every page of the site has in common. */
export const siteMetadata: Metadata = {
  metadataBase: new URL(siteUrl()),
  title: { default: siteConfig.title, template: `%s · ${siteConfig.title}` },
  description: siteConfig.description,
  applicationName: siteConfig.title,
  ...(siteConfig.author && { authors: [siteConfig.author] }),
  // iOS would turn figures in the text into telephone links.
  formatDetection: { telephone: false },
  ...(isPreview() && { robots: { index: false } }),
}

/**
 * What is particular to one page.
 *
 * @param path as `lib/urls.ts` makes it
 * @param canonicalUrl where it is another than the page’s own
 * @param state drafts and scheduled posts ask not to be indexed
 */
export function pageMetadata({
  title,
  description,
  path,
  canonicalUrl = absoluteUrl(path),
  state = 'published',
}: {
  title?: string
  description?: string | undefined
  path: string
  canonicalUrl?: string
  state?: PublicationState
}): Metadata {
  return {
    ...(title !== undefined && { title }),
    ...(description && { description }),
    alternates: { canonical: canonicalUrl },
    ...(state !== 'published' && { robots: { index: false } }),
  }
}

/**
 * What is particular to one page of a list: its own canonical URL, and the pages before and after it.
 *
 * @param path the list’s, which is its first page’s
 */
export function listMetadata(
  { title, path, ...rest }: { title: string; description?: string | undefined; path: string },
  { number, pageCount }: Pick<ListPage<unknown>, 'number' | 'pageCount'>,
): Metadata {
  const urlOf = (page: number) => absoluteUrl(listPagePath(path, page))
  return {
    ...pageMetadata({
      ...rest,
      title: number === 1 ? title : `${title}, page ${number}`,
      path: listPagePath(path, number),
    }),
    pagination: {
      ...(number > 1 && { previous: urlOf(number - 1) }),
      ...(number < pageCount && { next: urlOf(number + 1) }),
    },
  }
}
