import type { Author, Post } from 'contentlayer/generated'
import { siteConfig } from '@/lib/config/settings'
import { formatTimestamp } from '@/lib/dates/format-date'
import { lastModified } from '@/lib/dates/last-modified'
import { t } from '@/lib/language/translate'
import { postImage } from '@/lib/output/share-images/share-card'
import {
  absoluteUrl,
  categoriesPath,
  categoryPath,
  getCanonicalUrl,
  homePath,
  postPath,
  postsPath,
} from '@/lib/routing/urls'
import { type AuthorLink, authorUrl } from './post-authors'
import { postLicense } from './post-license'

/** A thing in the vocabulary of https://schema.org, without the `@context`. */
export type Thing = { '@type': string; [property: string]: unknown }

/** Serializes things as JSON-LD 1.1. Escapes `<`, so that it is safe in a `<script>` element. */
export function serializeJsonLd(things: Thing[]): string {
  const [only] = things
  const document = things.length === 1 ? only : { '@graph': things }
  return JSON.stringify({ '@context': 'https://schema.org', ...document }).replaceAll('<', '\\u003c')
}

/** A post as https://schema.org/BlogPosting, and its breadcrumbs. */
export function postJsonLd(post: Post): Thing[] {
  const { title, description, date, language, slug, authors, categories, topics } = post
  const category = categories[0]
  const license = postLicense(post)
  const about = topics.map(({ title }) => title)
  return [
    {
      '@type': 'BlogPosting',
      headline: title,
      ...(description !== '' && { description }),
      url: getCanonicalUrl(post),
      image: postImage(post).url,
      datePublished: formatTimestamp(date),
      dateModified: formatTimestamp(lastModified(post)),
      inLanguage: language,
      ...(authors.length > 0 && { author: oneOrMany(authors.map(personJsonLd)) }),
      ...(license && { license: license.url }),
      ...(category && { articleSection: category.title }),
      ...(about.length > 0 && { keywords: about }),
    },
    breadcrumbJsonLd([
      ...(category
        ? [
            { title: t('categories'), path: categoriesPath },
            { title: category.title, path: categoryPath(category.slug) },
          ]
        : [{ title: t('posts'), path: postsPath }]),
      { title, path: postPath(slug) },
    ]),
  ]
}

/** The site as https://schema.org/WebSite, with its author if the settings have one. */
export function siteJsonLd(): Thing[] {
  const { title, description, language, author } = siteConfig
  return [
    {
      '@type': 'WebSite',
      name: title,
      description,
      url: absoluteUrl(homePath),
      inLanguage: language,
      ...(author && { author: { ...personJsonLd(author), ...toSameAs(Object.values(author.links ?? {})) } }),
    },
  ]
}

/** Breadcrumbs as https://schema.org/BreadcrumbList, from the top level to the current page. */
export function breadcrumbJsonLd(steps: { title: string; path: string }[]): Thing {
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

/** An author with a page as https://schema.org/Person. */
export function authorJsonLd({ slug, title, description, portrait, links }: Author): Thing {
  return {
    ...personJsonLd({ slug, name: title }),
    ...(description !== undefined && { description }),
    ...(portrait && { image: absoluteUrl(portrait.url) }),
    ...toSameAs(links.map(({ url }) => url)),
  }
}

function toSameAs(urls: string[]): { sameAs?: string[] } {
  return urls.length > 0 ? { sameAs: urls } : {}
}

function personJsonLd(author: AuthorLink): Thing {
  const url = authorUrl(author)
  return { '@type': 'Person', name: author.name, ...(url !== undefined && { url }) }
}

function oneOrMany<T>(things: T[]): T | T[] {
  const [only] = things
  return things.length === 1 && only !== undefined ? only : things
}
