import type { SiteConfig } from '@/lib/config/site-config'

/** The settings of an invented site, so that no test depends on what the owner of this blog decides. */
export const siteConfig: SiteConfig = {
  title: 'The Test Blog',
  description: 'What a test needs',
  url: 'https://blog.example',
  author: { name: 'Ada Example', url: 'https://ada.example' },
  language: 'en-GB',
  timeZone: 'UTC',
  navigation: [
    { label: 'Home', href: '/' },
    { label: 'Posts', href: '/posts/' },
    { label: 'Topics', href: '/topics/' },
    { label: 'Postscript', href: '/post/' },
  ],
  newestPostsOnHome: 2,
  postsPerPage: 2,
  contact: 'security@blog.example',
  webSubHub: 'https://hub.example/',
}
