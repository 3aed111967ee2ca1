import type { WarningName } from '@/lib/diagnostics/warnings'
import type { Catalogue, MessageName } from '@/lib/language/message'
import type { FormerSystemName } from '@/lib/routing/former-systems'
import type { License, LicenseId } from '@/lib/text/license'

/** A link in the header or the footer. */
export type NavigationLink = { label: string; href: string }

/** The parts of the home page. */
export const homeSections = ['introduction', 'featured', 'newest', 'topics', 'categories'] as const

export type HomeSection = (typeof homeSections)[number]

/** The colour schemes that a site can show readers who have chosen none. */
export const colorSchemes = ['system', 'light', 'dark'] as const

/** The settings of the blog, as `site.config.ts` has them. `settings-schema.ts` checks each. */
export type SiteConfig = {
  /** The name of the blog: in the header, in page titles and in feeds. */
  title: string
  /** One or two sentences: what the blog is about. Shown on the home page and to search engines. */
  description: string
  /**
   * The URL of the site, without a trailing slash; with a path if the site is served below one:
   * `https://ada.example/notes`. Optional on Vercel, and if `SITE_URL` is set.
   */
  url?: string | undefined
  /**
   * The author. If omitted, nothing on the site names an author. `links` are profiles elsewhere, such as on Mastodon,
   * which the home page confirms (`rel="me"`); `fediverse` is the account that Mastodon shows beside links to posts.
   */
  author?:
    | {
        name: string
        url?: string | undefined
        links?: Record<string, string> | undefined
        fediverse?: string | undefined
      }
    | undefined
  /** Whether pages have microformats (h-entry, h-card), by which sites of the IndieWeb read posts and their authors. */
  microformats?: boolean | undefined
  /**
   * Whether posts may name authors who have no file in `content/authors`. Otherwise such a name is an error, so that a
   * misspelt one is noticed.
   */
  authorsWithoutFile?: boolean | undefined
  /** The language of the site, and of posts and pages that do not set their own (BCP 47). Dates are formatted in it. */
  language: string
  /**
   * Words of the interface that replace those of `lib/language/messages/`: `{ posts: 'Essays' }`. All of them make the
   * interface of a language that has none there.
   */
  messages?: { [Name in MessageName]?: Catalogue[Name] | undefined } | undefined
  /**
   * The colour scheme that readers get until they choose another one: that of their system (`system`, the default),
   * `light` or `dark`. Share images are drawn in it, in light colours for `system`. The colours are in `styles/theme.css`.
   */
  colorScheme?: (typeof colorSchemes)[number] | undefined
  /** The time zone (IANA name) in which dates are read, compared and shown. */
  timeZone: string
  /**
   * The links in the header, in order: paths of the site, or URLs. One with `children` is in the footer as well, above
   * these.
   */
  navigation: (NavigationLink & { children?: NavigationLink[] | undefined })[]
  /**
   * What is on the home page, in order: the text of `content/pages/index.md`, posts that are `featured`, the newest posts,
   * topics, categories. Default: all but categories, in this order. What has nothing to show is left out.
   */
  home?: HomeSection[] | undefined
  /** The number of posts on the home page, newest first. */
  newestPostsOnHome: number
  /** The number of posts per page of a list: of all posts, a category, a topic or a series. Default: 30. */
  postsPerPage?: number | undefined
  /** The reading speed for reading times, in words per minute. Default: 230. */
  wordsPerMinute?: number | undefined
  /** The number of posts in a feed, newest first. Default: 50. */
  feedLength?: number | undefined
  /**
   * The licence of the posts: a short name, such as `CC-BY-4.0` (`lib/text/license.ts` lists them), or the name and the
   * URL of another one. A post can have its own `license`, or `none`.
   */
  license?: LicenseId | License | undefined
  /** Whether `[[name]]`, `[[Title|text]]` and `[[name#part]]` are links to pages of the site, as in Obsidian. */
  wikilinks?: boolean | undefined
  /**
   * What crawlers may do with the site, in `robots.txt`: build a search index, answer questions with it as they are asked
   * (`aiInput`), train models (`aiTrain`). One that is not named is neither allowed nor refused. https://contentsignals.org
   */
  contentSignals?:
    | { search?: boolean | undefined; aiInput?: boolean | undefined; aiTrain?: boolean | undefined }
    | undefined
  /** Where to report a vulnerability: an email address or a URL. Creates `/.well-known/security.txt`. */
  contact?: string | undefined
  /** The URL of a WebSub hub: feeds name it, `npm run announce` notifies it, and it notifies feed readers. */
  webSubHub?: string | undefined
  /** A key of your choice (8 to 128 letters, digits and hyphens), with which `npm run announce` submits to IndexNow. */
  indexNowKey?: string | undefined
  /**
   * Permalink patterns of Jekyll or Hugo that posts had before, or names of Jekyll’s styles, such as `pretty`. Their
   * URLs redirect to the posts. Remove those that your blog never had.
   */
  oldPostPaths?: string[] | undefined
  /**
   * The system that the blog comes from, or several of them: its feeds, second pages, archive, and the pages of its tags
   * redirect to what they are here.
   */
  movedFrom?: FormerSystemName | FormerSystemName[] | undefined
  /**
   * Patterns of the pages that tags and categories had before, such as `/topic/:tag/`. Each redirects to the topic or the
   * category of that name, or else to a search for it.
   */
  oldTagPaths?: string[] | undefined
  /** Other redirects: from a former path to a path of the site, such as that of a page or a file, or to a URL. */
  redirects?: Record<string, string> | undefined
  /**
   * The warnings of `npm run check:content` to switch off, such as `{ 'bare-urls': 'off' }`. docs/content-check.md lists
   * all of them. One file is excepted by its field `ignore`.
   */
  check?: { [N in WarningName]?: 'off' | undefined } | undefined
  /**
   * A link below every post and page, “Suggest a change”, to its file in the repository. With `true`, Vercel or the remote
   * `origin` of Git says which one that is; `repository` is its URL, `branch` defaults to the one that the host has as its
   * default. A host other than GitHub, GitLab, Bitbucket and Codeberg needs `url`, the page that edits a file:
   * `https://git.example/notes/edit/{path}`, where `{path}` is the file from the root of the repository.
   */
  suggestChanges?:
    | boolean
    | { repository?: string | undefined; branch?: string | undefined; url?: string | undefined }
    | undefined
  /** Comments below every post, stored as discussions of a GitHub repository. Copy the values from https://giscus.app. */
  comments?: { giscus: { repo: string; repoId: string; category: string; categoryId: string } } | undefined
  /**
   * Counts visits without cookies: with Plausible (`domain` defaults to that of the site, `host` to
   * https://plausible.io), or with Vercel Web Analytics.
   */
  analytics?: { plausible: { domain?: string | undefined; host?: string | undefined } } | 'vercel' | undefined
  /**
   * A form below every post to get new posts by email: your username at Buttondown, or the URL of the form of another
   * service, with the name of its field for the email address (default: `email`) and its hidden fields.
   */
  newsletter?:
    | { buttondown: string }
    | { action: string; field?: string | undefined; hidden?: Record<string, string> | undefined }
    | undefined
}
