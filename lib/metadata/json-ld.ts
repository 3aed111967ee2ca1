import type { Post } from 'contentlayer/generated'
import { lastModified } from '@/lib/dates/last-modified'
import { postImage } from '@/lib/output/share-images/share-card'
import {
  absoluteUrl,
  canonicalUrlOf,
  categoriesPath,
  categoryPath,
  homePath,
  postPath,
  postsPath,
} from '@/lib/routing/urls'
import { siteConfig } from '@/site.config'

/** One thing as https://schema.org knows it; without its `@context`. */
export type Thing = { '@type': string; [property: string]: unknown }

/** Things as JSON-LD 1.1 for a script element: no text in it can end the element or begin a comment. */
export function jsonLd(things: Thing[]): string {
  const [only] = things
  const document = things.length === 1 ? only : { '@graph': things }
  return JSON.stringify({ '@context': 'https://schema.org', ...document }).replaceAll('<', '\\u003c')
}

/** A post, https://schema.org/BlogPosting, and the way to it. */
export function postJsonLd(post: Post): Thing[] {
  const { title, description, date, language, slug, categories, topics } = post
  const author = person()
  const category = categories[0]
  const about = topics.map(({ title }) => title)
  return [
    {
      '@type': 'BlogPosting',
      headline: title,
      ...(description !== '' && { description }),
      url: canonicalUrlOf(post),
      image: postImage(post).url,
      datePublished: date.dateTime,
      dateModified: lastModified(post).dateTime,
      inLanguage: language,
      ...(author && { author }),
      ...(category && { articleSection: category.title }),
      ...(about.length > 0 && { keywords: about }),
    },
    breadcrumbs([
      ...(category
        ? [
            { title: 'Categories', path: categoriesPath },
            { title: category.title, path: categoryPath(category.slug) },
          ]
        : [{ title: 'Posts', path: postsPath }]),
      { title, path: postPath(slug) },
    ]),
  ]
}

/** The site, https://schema.org/WebSite, and who writes it, where somebody is named. */
export function siteJsonLd(): Thing[] {
  const { title, description, language } = siteConfig
  const author = person()
  return [
    {
      '@type': 'WebSite',
      name: title,
      description,
      url: absoluteUrl(homePath),
      inLanguage: language,
      ...(author && { author }),
    },
  ]
}

/** The way to a page from the first one, https://schema.org/BreadcrumbList. */
export function breadcrumbs(steps: { title: string; path: string }[]): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ title, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: absoluteUrl(path),
    })),
  }
}

function person(): Thing | undefined {
  return siteConfig.author && { '@type': 'Person', ...siteConfig.author }
}
