/** Everything the owner of a blog decides. Nothing else has to be edited to make this blog yours. */
export type SiteConfig = {
  /** The blog's name: in the header, in page titles and in feeds. */
  title: string
  /** One or two sentences: what the blog is about. Shown on the home page and to search engines. */
  description: string
  /**
   * Where the blog lives: scheme, host and, where it is not all that lives there, a path; no final slash. On
   * Vercel it may be left out.
   */
  url?: string
  /** Who writes. Where it is left out, nothing on the site names an author. */
  author?: { name: string; url?: string }
  /** The language of the site and of each post that does not say otherwise (BCP 47); dates follow it. */
  language: string
  /** The zone (IANA name) in which dates are read, compared and shown. */
  timeZone: string
  /** The links of the header, in their order. */
  navigation: { label: string; href: string }[]
  /** How many of the newest posts the home page shows. */
  newestPostsOnHome: number
  /** How many posts stand on a page of a list, be it of all posts, of a category, a topic or a series; 30 where left out. */
  postsPerPage?: number
  /** How fast readers read: how long a post takes follows from it. 230 where it is left out. */
  wordsPerMinute?: number
  /** How many of the newest posts a feed holds; 50 without it. */
  feedLength?: number
  /** Where to write about a hole in the site: a mail address or a URL. Makes `/.well-known/security.txt`. */
  contact?: string
  /** A WebSub hub that tells feed readers of a new post at once, when `npm run announce` has told it. */
  webSubHub?: string
  /** A key of your own invention (8 to 128 letters, digits and hyphens), for `npm run announce` to tell search engines. */
  indexNowKey?: string
  /**
   * How posts were addressed before, in Jekyll’s and Hugo’s words; all of these lead to the posts. Take out
   * what your blog never had.
   */
  oldPostPaths?: string[]
  /** Other old addresses of the site, and where each leads now. */
  redirects?: Record<string, string>
  /**
   * Comments below every post, kept as discussions of a GitHub repository by https://giscus.app, which tells
   * these four.
   */
  comments?: { giscus: { repo: string; repoId: string; category: string; categoryId: string } }
  /**
   * Counts visits without cookies: Plausible (`domain` is the site’s, `host` https://plausible.io where left
   * out), or Vercel’s Web Analytics.
   */
  analytics?: { plausible: { domain?: string; host?: string } } | 'vercel'
  /**
   * A form below every post, for new ones by mail: your name at Buttondown, or where else it is sent, with the
   * name of the address in it (`email` where left out) and what is sent along.
   */
  newsletter?: { buttondown: string } | { action: string; field?: string; hidden?: Record<string, string> }
}

export const siteConfig: SiteConfig = {
  title: 'The Step Back',
  description:
    'Notes on engineering leadership: the roles we take, the people we work with, and the choices between doing more and doing what matters.',
  language: 'en-GB',
  timeZone: 'UTC',
  navigation: [
    { label: 'Posts', href: '/posts/' },
    { label: 'Topics', href: '/topics/' },
    { label: 'Categories', href: '/categories/' },
    { label: 'About', href: '/about/' },
  ],
  newestPostsOnHome: 7,
  postsPerPage: 30,
  wordsPerMinute: 230,
  oldPostPaths: ['/:categories/:year/:month/:day/:title.html', '/post/:slug/', '/posts/:filename/'],
  // Where Jekyll and Hugo had the feed.
  redirects: { '/feed.xml': '/atom.xml', '/index.xml': '/rss.xml' },
}
