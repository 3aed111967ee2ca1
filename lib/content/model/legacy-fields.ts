import type { Field, Fields } from '@/lib/content/front-matter/fields'

const NO_REDIRECTS = 'only posts and pages say where they were; write it into redirects: of site.config.ts'
const OWN_ADDRESS = 'a post’s address is /posts/<slug>/; set slug: to choose its last part'
const NOT_HIDDEN = 'nothing here is published but hidden; write draft: true, or remove the key'

/** What means something to posts alone. */
export const foreignToOthers = { image: ignored('A theme’s picture.') } as const satisfies Fields

/** Keys that Jekyll, Hugo and their themes write for themselves, and what each comes to here. */
export const foreignFields = {
  layout: ignored('There is one layout for each kind of content.'),
  type: ignored('The folder says what kind of content a file is.'),
  id: ignored('The slug identifies a post.'),
  guid: ignored('The slug identifies a post.'),
  author: ignored('The author is a setting of the site.'),
  authors: ignored('The author is a setting of the site.'),
  weight: ignored('Posts stand by date.'),
  toc: ignored('A decision of the page, not of the post.'),
  comments: ignored('There are no comments.'),
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
  linkTitle: ignored('Links carry the title.'),
  markup: ignored('Everything is Markdown.'),
  isCJKLanguage: ignored('Word counts do not ask for it.'),
  render_with_liquid: ignored('Nothing is rendered with Liquid.'),
  sitemap: ignored('Decided for all posts at once.'),
  outputs: ignored('Decided for all posts at once.'),
  params: ignored('A theme’s own settings.'),
  menu: ignored('Navigation is a setting of the site.'),
  menus: ignored('Navigation is a setting of the site.'),
  resources: ignored('The files beside a post are found by themselves.'),
  translationKey: ignored('A multilingual site’s key.'),

  permalink: unsupported(OWN_ADDRESS),
  url: unsupported(OWN_ADDRESS),
  series_weight: unsupported('it may leave gaps; write seriesOrder: 1 for the first part, 2 for the second'),

  redirect_to: refused('a post here is a text to read; remove the key, or the file'),
  expiryDate: refused('nothing here is withdrawn by itself; set draft: true when its time is over'),
  headless: refused(NOT_HIDDEN),
  hidden: refused(NOT_HIDDEN),
  unlisted: refused(NOT_HIDDEN),
  build: refused(NOT_HIDDEN),
  _build: refused(NOT_HIDDEN),
  cascade: refused('a file here speaks for itself alone; write its keys into each post'),
} as const satisfies Fields

/** Hugo’s and Jekyll’s words for where a page was before, in files whose address is not theirs to decide. */
export const foreignOldAddresses = {
  aliases: unsupported(NO_REDIRECTS),
  redirect_from: unsupported(NO_REDIRECTS),
} as const satisfies Fields

function ignored(meaning: string): Field & { kind: 'ignored' } {
  return { kind: 'ignored', meaning }
}

function unsupported(meaning: string): Field & { kind: 'unsupported' } {
  return { kind: 'unsupported', meaning }
}

function refused(meaning: string): Field & { kind: 'refused' } {
  return { kind: 'refused', meaning }
}
