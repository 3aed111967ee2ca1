import type { SiteConfig } from '@/lib/config/site-config'

/** The settings of the blog. Hover over one to see what it does; `lib/config/site-config.ts` lists all of them. */
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
  // The feeds of Jekyll and Hugo.
  redirects: { '/feed.xml': '/atom.xml', '/index.xml': '/rss.xml' },
}
