import * as v from 'valibot'
import type { Finding } from '@/lib/diagnostics/issue'
import { validatePermalink } from '@/lib/routing/permalinks'
import { isLanguageTag, suggestLanguageTag } from '@/lib/text/language-tag'
import { integer, isObject, list, number, object, readMessage, record, say, text, textThat } from './setting-kinds'
import type { SiteConfig } from './site-config'

/** What is wrong with a setting, and where it is in the settings: `['navigation', 0, 'href']`. */
export type SettingsFinding = Finding & { path: readonly PropertyKey[] }

/** Finds everything that is wrong with the settings. */
export function validateSettings(settings: unknown): SettingsFinding[] {
  const { issues = [] } = v.safeParse(schema, settings)
  return issues.map(({ message, path = [] }) => ({
    ...readMessage(message),
    path: path.map(({ key }) => key as PropertyKey),
  }))
}

/** Checks the environment variable `SITE_URL`, which takes precedence over the setting `url`. */
export function validateSiteUrl(siteUrl: string | undefined): SettingsFinding[] {
  if (!siteUrl || isSiteUrl(siteUrl)) return []
  return [{ path: ['url'], message: `SITE_URL, ${siteUrl}, is not the URL of a site`, fix: SITE_URL_FIX }]
}

const SITE_URL_FIX = 'write scheme, host and optional path, without a trailing slash: https://blog.example'

const permalink = v.pipe(
  text,
  v.check(
    (pattern) => validatePermalink(pattern) === undefined,
    ({ input }) => say(validatePermalink(input) ?? { message: '', fix: '' }),
  ),
)

const plausible = object({
  domain: v.optional(textThat(isDomain, 'a domain', 'write it as in Plausible: ada.example')),
  host: v.optional(textThat(isOrigin, 'the URL of a host', 'write https://plausible.ada.example')),
})

const buttondown = object({
  buttondown: textThat(
    (name) => /^[\w-]+$/.test(name),
    'a username at Buttondown',
    'write the last part of your newsletter’s URL',
  ),
})

const newsletterForm = object(
  {
    action: textThat(isHttpsUrl, 'a URL for a form', 'write https://…'),
    field: v.optional(text),
    hidden: v.optional(record(v.string(), "{ tag: 'blog' }")),
  },
  "{ buttondown: 'ada' } or { action: 'https://…' }",
)

const schema = object({
  title: text,
  description: text,
  url: v.optional(textThat(isSiteUrl, 'the URL of a site', SITE_URL_FIX)),
  author: v.optional(
    object({ name: text, url: v.optional(textThat(isWebUrl, 'a URL', 'write https://…')) }, "{ name: 'Ada' }"),
  ),
  language: textThat(
    isLanguageTag,
    'a language tag',
    (tag) => `write a BCP 47 tag, such as ${suggestLanguageTag(tag)}`,
  ),
  timeZone: textThat(isTimeZone, 'a time zone', 'write an IANA name, such as Europe/Lisbon'),
  navigation: list(
    object({
      label: text,
      href: textThat(
        (href) => /^(\/(?!\/)|https?:\/\/|mailto:)/.test(href),
        'a path of the site or a URL',
        (href) => `begin with a slash: /${href.replace(/^\/+/, '')}`,
      ),
    }),
    "[{ label: 'Posts', href: '/posts/' }]",
  ),
  newestPostsOnHome: integer('a number of posts', 7),
  postsPerPage: v.optional(integer('a number of posts', 30)),
  wordsPerMinute: v.optional(number('a reading speed', 230)),
  feedLength: v.optional(integer('a number of posts', 50)),
  contact: v.optional(textThat(isContact, 'an email address or a URL', 'write ada@blog.example or https://…')),
  webSubHub: v.optional(textThat(isWebUrl, 'the URL of a hub', 'write https://hub.example/')),
  // https://www.indexnow.org/documentation
  indexNowKey: v.optional(
    textThat((key) => /^[a-z\d-]{8,128}$/i.test(key), 'a key', 'choose 8 to 128 letters, digits and hyphens'),
  ),
  oldPostPaths: v.optional(list(permalink, "['/:year/:month/:slug/']")),
  redirects: v.optional(record(text, "{ '/old/': '/new/' }")),
  comments: v.optional(
    object({
      giscus: object({
        repo: textThat((repo) => /^[\w.-]+\/[\w.-]+$/.test(repo), 'a GitHub repository', 'write owner/name'),
        repoId: text,
        category: text,
        categoryId: text,
      }),
    }),
  ),
  analytics: v.optional(
    v.lazy((input) =>
      input === 'vercel' ? v.literal('vercel') : object({ plausible }, "'vercel' or { plausible: {} }"),
    ),
  ),
  newsletter: v.optional(v.lazy((input) => (isObject(input) && 'buttondown' in input ? buttondown : newsletterForm))),
}) satisfies v.GenericSchema<unknown, SiteConfig>

function isWebUrl(url: string): boolean {
  return /^https?:\/\//.test(url) && URL.canParse(url)
}

function isHttpsUrl(url: string): boolean {
  return /^https:\/\//.test(url) && URL.canParse(url)
}

function isOrigin(url: string): boolean {
  return isHttpsUrl(url) && new URL(url).origin === url
}

/** Whether a text is the URL of a site: scheme, host and optional path, without a trailing slash. */
export function isSiteUrl(url: string): boolean {
  return /^https?:\/\/[^/?#]+(\/[^/?#]+)*$/.test(url) && URL.canParse(url)
}

function isDomain(domain: string): boolean {
  return /^[\w-]+(\.[\w-]+)+(\/.*)?$/.test(domain)
}

/** RFC 9116 requires a URI; a plain email address is converted to one. */
function isContact(contact: string): boolean {
  return /^[^\s:@]+@[^\s:@]+$/.test(contact) || (/^(https|mailto|tel):/.test(contact) && URL.canParse(contact))
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
