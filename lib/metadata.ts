import type { Metadata } from 'next'
import { siteConfig } from '@/site.config'
import type { PublicationState } from './content/publication'
import { absoluteUrl, siteUrl } from './urls'

/** What every page of the site has in common. */
export const siteMetadata: Metadata = {
  metadataBase: new URL(siteUrl()),
  title: { default: siteConfig.title, template: `%s · ${siteConfig.title}` },
  description: siteConfig.description,
  applicationName: siteConfig.title,
  ...(siteConfig.author && { authors: [siteConfig.author] }),
  // iOS would turn figures in the text into telephone links.
  formatDetection: { telephone: false },
}

/**
 * What is particular to one page.
 *
 * @param path as `lib/urls.ts` makes it; becomes the canonical URL
 * @param state drafts and scheduled posts ask not to be indexed
 */
export function pageMetadata({
  title,
  description,
  path,
  state = 'published',
}: {
  title?: string
  description?: string | undefined
  path: string
  state?: PublicationState
}): Metadata {
  return {
    ...(title !== undefined && { title }),
    ...(description && { description }),
    alternates: { canonical: absoluteUrl(path) },
    ...(state !== 'published' && { robots: { index: false } }),
  }
}
