import type { Field, Fields } from './fields'

const NO_REDIRECTS = 'only posts and pages have aliases; add a redirect to redirects: in site.config.ts'
const OWN_URL = 'the URL of a post is /posts/<slug>/; set slug: to choose its last part'
const NOT_HIDDEN = 'there are no hidden pages; write draft: true, or remove the field'

/** Fields that have a meaning for posts only, in files that are not posts. */
export const postOnlyFields = {
  image: ignored('A theme’s picture.'),
  comments: ignored('Only posts have comments.'),
} as const satisfies Fields

/** Fields that Jekyll, Hugo and their themes write for themselves, and what becomes of each here. */
export const legacyFields = {
  layout: ignored('There is one layout for each kind of content.'),
  type: ignored('The folder says what kind of content a file is.'),
  id: ignored('The slug identifies a post.'),
  guid: ignored('The slug identifies a post.'),
  author: ignored('The author is a setting of the site.'),
  authors: ignored('The author is a setting of the site.'),
  weight: ignored('Posts are sorted by date.'),
  toc: ignored('Every long post has a table of contents.'),
  math: ignored('A theme’s switch.'),
  mermaid: ignored('A theme’s switch.'),
  pin: ignored('A theme’s switch.'),
  featured: ignored('A theme’s switch.'),
  share: ignored('A theme’s switch.'),
  images: ignored('A theme’s picture.'),
  cover: ignored('A theme’s picture.'),
  thumbnail: ignored('A theme’s picture.'),
  header: ignored('A theme’s picture.'),
  subtitle: ignored('A theme’s second headline.'),
  classes: ignored('A theme’s CSS.'),
  keywords: ignored('Search engines stopped reading them.'),
  linkTitle: ignored('Links show the title.'),
  markup: ignored('Everything is Markdown.'),
  isCJKLanguage: ignored('Words are counted in every script.'),
  render_with_liquid: ignored('Nothing is rendered with Liquid.'),
  sitemap: ignored('Decided for all posts at once.'),
  outputs: ignored('Decided for all posts at once.'),
  params: ignored('A theme’s own settings.'),
  menu: ignored('Navigation is a setting of the site.'),
  menus: ignored('Navigation is a setting of the site.'),
  resources: ignored('The files beside a post are found automatically.'),
  translationKey: ignored('A multilingual site’s key.'),

  permalink: warned(OWN_URL),
  url: warned(OWN_URL),
  series_weight: warned('it may leave gaps; write seriesOrder: 1 for the first part, 2 for the second'),

  redirect_to: rejected('a post here is text to read; remove the field, or the file'),
  expiryDate: rejected('nothing is unpublished automatically; set draft: true when its time is over'),
  headless: rejected(NOT_HIDDEN),
  hidden: rejected(NOT_HIDDEN),
  unlisted: rejected(NOT_HIDDEN),
  build: rejected(NOT_HIDDEN),
  _build: rejected(NOT_HIDDEN),
  cascade: rejected('each file speaks for itself; write these fields into every post'),
} as const satisfies Fields

/** Hugo’s and Jekyll’s words for former URLs, in files whose URL is not theirs to decide. */
export const legacyAliasFields = {
  aliases: warned(NO_REDIRECTS),
  redirect_from: warned(NO_REDIRECTS),
} as const satisfies Fields

function ignored(description: string): Field & { kind: 'ignored' } {
  return { kind: 'ignored', description }
}

function warned(description: string): Field & { kind: 'warned' } {
  return { kind: 'warned', description }
}

function rejected(description: string): Field & { kind: 'rejected' } {
  return { kind: 'rejected', description }
}
