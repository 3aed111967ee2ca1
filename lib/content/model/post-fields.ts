import type { Fields } from '@/lib/content/front-matter/fields'
import { oldAddressFields } from './alias-fields'
import { foreignFields } from './legacy-fields'

/** The front matter of `content/posts`. */
export const postFields = {
  title: { kind: 'text', required: true, meaning: 'The headline.' },
  date: {
    kind: 'date',
    meaning: 'The day, or the moment, of publication. In the future: the post is scheduled.',
    default: 'the date in the file name',
  },
  slug: { kind: 'text', meaning: 'The last part of the address.', default: 'the file name without its date' },
  draft: { kind: 'switch', meaning: 'A draft is seen in `npm run dev` only.', default: 'no' },
  description: {
    kind: 'text',
    meaning: 'One or two sentences for search engines, feeds and cards.',
    default: 'the excerpt',
  },
  excerpt: {
    kind: 'text',
    meaning: 'The teaser in lists.',
    default: 'the text before `<!--more-->`, else the first paragraph',
  },
  categories: { kind: 'texts', meaning: 'Few and broad, in your own words.', default: 'none' },
  topics: {
    kind: 'texts',
    meaning: 'Topics of `content/topics`, by slug, title or alias.',
    default: 'those that a tag names, and those whose reading path the post stands on',
  },
  tags: { kind: 'texts', meaning: 'Free words; one that names a topic joins it.', default: 'none' },
  series: { kind: 'texts', meaning: 'The series that the post is a part of, by name.', default: 'none' },
  seriesOrder: {
    kind: 'place',
    meaning: 'Which part of the series it is, from 1; all of its posts say so, or none.',
    default: 'by date',
  },
  updated: { kind: 'date', meaning: 'When the post last changed in a way readers should know.', default: 'never' },
  lang: { kind: 'text', meaning: 'The language of the post (BCP 47).', default: 'the language of the site' },
  translations: {
    kind: 'translations',
    meaning: 'The same post in other languages: `{ de: slug }`, or with https:// where it is elsewhere.',
    default: 'none',
  },
  image: {
    kind: 'text',
    meaning: 'The image shown where the post is shared: beside it, of `public/`, or with https://.',
    default: 'one with the title',
  },
  canonical: {
    kind: 'text',
    meaning: 'The whole address at which the post first appeared, where that was elsewhere.',
    default: 'its own',
  },
  ...oldAddressFields,

  summary: { kind: 'text', meaning: 'Hugo’s word for `excerpt`.' },
  excerpt_separator: { kind: 'verbatim', meaning: 'Jekyll: the mark that ends the excerpt.', default: '`<!--more-->`' },
  published: { kind: 'switch', meaning: 'Jekyll: `no` makes a draft.', default: 'yes' },
  publishDate: { kind: 'date', meaning: 'Hugo: the post is held back until then.', default: 'the date' },
  lastmod: { kind: 'date', meaning: 'Hugo’s word for `updated`.' },
  last_modified_at: { kind: 'date', meaning: 'A Jekyll plugin’s word for `updated`.' },
  canonicalURL: { kind: 'text', meaning: 'Hugo themes’ word for `canonical`.' },
  canonical_url: { kind: 'text', meaning: 'A Jekyll plugin’s word for `canonical`.' },
  category: { kind: 'texts', meaning: 'Jekyll’s word for `categories`.' },
  series_order: { kind: 'place', meaning: 'A Hugo theme’s word for `seriesOrder`.' },

  ...foreignFields,
} as const satisfies Fields
