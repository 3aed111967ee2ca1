import type { Field, Fields } from './fields'

const NO_REDIRECTS = 'only posts and pages have aliases; add a redirect to redirects: in site.config.ts'
const OWN_URL = 'the URL of a post is /posts/<slug>/; set slug: to choose its last part'
const NOT_HIDDEN = 'there are no hidden pages; write draft: true, or remove the field'

/** Fields of posts that are ignored in other files. */
export const postOnlyFields = {
  image: ignored('An image of a theme.'),
  comments: ignored('Only posts have comments.'),
  author: ignored('Only posts have authors.'),
  authors: ignored('Only posts have authors.'),
  newsletter: ignored('Only posts have a newsletter form.'),
  toc: ignored('Only posts have a table of contents.'),
  related: ignored('Only posts have related posts.'),
  featured: ignored('Only posts are featured.'),
  pin: ignored('Only posts are featured.'),
} as const satisfies Fields

/** Fields of Jekyll, Hugo and their themes that are not supported: each is ignored, warned about or rejected. */
export const legacyFields = {
  layout: ignored('There is one layout for each kind of content.'),
  type: ignored('The folder says what kind of content a file is.'),
  id: ignored('The slug identifies a post.'),
  guid: ignored('The slug identifies a post.'),
  weight: ignored('Posts are sorted by date.'),
  math: ignored('An option of a theme.'),
  mermaid: ignored('An option of a theme.'),
  share: ignored('An option of a theme.'),
  images: ignored('An image of a theme.'),
  cover: ignored('An image of a theme.'),
  thumbnail: ignored('An image of a theme.'),
  header: ignored('An image of a theme.'),
  subtitle: ignored('A second headline of a theme.'),
  classes: ignored('CSS classes of a theme.'),
  keywords: ignored('Search engines stopped reading them.'),
  linkTitle: ignored('Links show the title.'),
  markup: ignored('Everything is Markdown.'),
  isCJKLanguage: ignored('Words are counted in every script.'),
  render_with_liquid: ignored('Nothing is rendered with Liquid.'),
  sitemap: ignored('The same for all posts.'),
  outputs: ignored('The same for all posts.'),
  params: ignored('Settings of a theme.'),
  menu: ignored('Navigation is a setting of the site.'),
  menus: ignored('Navigation is a setting of the site.'),
  resources: ignored('The files beside a post are found automatically.'),
  translationKey: ignored('A post lists its translations in `translations`.'),

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

/** Hugo’s and Jekyll’s fields for former URLs, in files of topics and categories. */
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
