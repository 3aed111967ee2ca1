import * as v from 'valibot'
import { didYouMean } from '@/lib/diagnostics/did-you-mean'
import type { Finding } from '@/lib/diagnostics/issue'
import { type WarningName, warningNames } from '@/lib/diagnostics/warnings'
import type { Catalogue, Message, MessageName } from '@/lib/language/message'
import { findPlaceholders } from '@/lib/language/message'
import { en } from '@/lib/language/messages/en'
import { formerSystemNames, isTagPath } from '@/lib/routing/former-systems'
import { validatePermalink } from '@/lib/routing/permalinks'
import { isKnownRepository, repositoryHosts } from '@/lib/services/repository'
import { isFediverseHandle } from '@/lib/text/fediverse-handle'
import { isLanguageTag, suggestLanguageTag } from '@/lib/text/language-tag'
import { licenseIds } from '@/lib/text/license'
import {
  anyText,
  boolean,
  integer,
  isObject,
  list,
  number,
  object,
  oneOf,
  readMessage,
  record,
  say,
  text,
  textThat,
} from './setting-kinds'
import { colorSchemes, homeSections, type SiteConfig } from './site-config'

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
  return [{ path: ['url'], message: `SITE_URL, ${siteUrl}, is not the URL of a site`, fix: suggestSiteUrl(siteUrl) }]
}

function suggestSiteUrl(text: string): string {
  const url = [text, `https://${text}`].find((candidate) => URL.canParse(candidate)) ?? ''
  const { protocol, host, pathname, username, search, hash } = new URL(url || 'invalid:')
  const meant = `${protocol}//${host}${pathname.replace(/\/+$/, '')}`
  return isSiteUrl(meant) && username + search + hash === ''
    ? `write ${meant}`
    : 'write scheme, host and optional path, without a trailing slash: https://blog.example'
}

const permalink = v.pipe(
  text,
  v.check(
    (pattern) => pattern.trim() === '' || validatePermalink(pattern) === undefined,
    ({ input }) => say(validatePermalink(input) ?? { message: '', fix: '' }),
  ),
)

const formerSystem = oneOf(formerSystemNames, 'a system that is known')

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
    hidden: v.optional(record(anyText, "{ tag: 'blog' }")),
  },
  "{ buttondown: 'ada' } or { action: 'https://…' }",
)

const otherLicense = object({ name: text, url: textThat(isWebUrl, 'a URL', 'write https://…') })

const suggestions = object({
  repository: v.optional(
    textThat(
      isKnownRepository,
      `the URL of a repository at ${repositoryHosts.join(', ')}`,
      "write https://github.com/owner/name, or url: 'https://git.example/edit/{path}' instead",
    ),
  ),
  branch: v.optional(text),
  url: v.optional(
    textThat(
      (url) => isHttpsUrl(url) && url.includes('{path}'),
      'the URL of a page that edits a file',
      'write {path} for the file: https://git.example/edit/{path}',
    ),
  ),
})

const off = v.literal('off', ({ input }) =>
  say({ message: `${JSON.stringify(input)} is not a state of a warning`, fix: "write 'off', or remove it" }),
)

const check = object(
  // Object.fromEntries loses the names.
  Object.fromEntries(warningNames.map((name) => [name, v.optional(off)])) as Record<
    WarningName,
    v.OptionalSchema<typeof off, undefined>
  >,
  "{ 'bare-urls': 'off' }",
)

const messages = object(
  // Object.fromEntries loses the names, and which of them have plural forms.
  Object.fromEntries(
    Object.entries(en).map(([name, message]) => [name, v.optional(messageLike(message))]),
  ) as unknown as { [Name in MessageName]: v.OptionalSchema<v.GenericSchema<unknown, Catalogue[Name]>, undefined> },
  "{ posts: 'Essays' }",
)

/** A text with no other names in braces than another one; for a plural, a text for each form. */
function messageLike(message: Message): v.GenericSchema<unknown, Message> {
  const sample = typeof message === 'string' ? message : message.other
  const names = findPlaceholders(sample)
  const like = textThat(
    (value) => findPlaceholders(value).every((name) => names.includes(name)),
    `like “${sample}”`,
    names.length > 0 ? `in braces can be: ${names.join(', ')}` : 'write no braces',
  )
  if (typeof message === 'string') return like
  const form = v.optional(like)
  return object({ zero: form, one: form, two: form, few: form, many: form, other: like })
}

const webUrl = textThat(isWebUrl, 'a URL', 'write https://…')

const navigationLink = {
  label: text,
  href: textThat(isLink, 'a path of the site or a URL', suggestLink),
}

const schema = object({
  title: text,
  description: text,
  url: v.optional(textThat(isSiteUrl, 'the URL of a site', suggestSiteUrl)),
  author: v.optional(
    object(
      {
        name: text,
        url: v.optional(webUrl),
        links: v.optional(record(webUrl, "{ Mastodon: 'https://…' }")),
        fediverse: v.optional(textThat(isFediverseHandle, 'an account', 'write @name@host')),
      },
      "{ name: 'Ada' }",
    ),
  ),
  authorsWithoutFile: v.optional(boolean),
  microformats: v.optional(boolean),
  language: textThat(
    isLanguageTag,
    'a language tag',
    (tag) => `write a BCP 47 tag, such as ${suggestLanguageTag(tag)}`,
  ),
  messages: v.optional(messages),
  colorScheme: v.optional(oneOf(colorSchemes, 'a colour scheme')),
  timeZone: textThat(isTimeZone, 'a time zone', (name) => `write an IANA name, such as ${suggestTimeZone(name)}`),
  navigation: list(
    object({
      ...navigationLink,
      children: v.optional(list(object(navigationLink), "[{ label: 'Talks', href: '/talks/' }]")),
    }),
    "[{ label: 'Posts', href: '/posts/' }]",
  ),
  home: v.optional(list(oneOf(homeSections, 'a part of the home page'), "['introduction', 'newest']")),
  newestPostsOnHome: integer('a number of posts', 7),
  postsPerPage: v.optional(integer('a number of posts', 30)),
  wordsPerMinute: v.optional(number('a reading speed', 230)),
  feedLength: v.optional(integer('a number of posts', 50)),
  license: v.optional(
    v.lazy((input) => (isObject(input) ? otherLicense : oneOf(licenseIds, 'a licence that is known'))),
  ),
  wikilinks: v.optional(boolean),
  contentSignals: v.optional(
    object(
      { search: v.optional(boolean), aiInput: v.optional(boolean), aiTrain: v.optional(boolean) },
      '{ search: true, aiTrain: false }',
    ),
  ),
  contact: v.optional(textThat(isContact, 'an email address or a URL', 'write ada@blog.example or https://…')),
  webSubHub: v.optional(textThat(isWebUrl, 'the URL of a hub', 'write https://hub.example/')),
  // https://www.indexnow.org/documentation
  indexNowKey: v.optional(
    textThat((key) => /^[a-z\d-]{8,128}$/i.test(key), 'a key', 'choose 8 to 128 letters, digits and hyphens'),
  ),
  oldPostPaths: v.optional(list(permalink, "['/:year/:month/:slug/']")),
  movedFrom: v.optional(
    v.lazy((input) => (Array.isArray(input) ? list(formerSystem, "['jekyll', 'hugo']") : formerSystem)),
  ),
  oldTagPaths: v.optional(
    list(textThat(isTagPath, 'the path of a tag', 'write :tag once, as in /tags/:tag/'), "['/tags/:tag/']"),
  ),
  redirects: v.optional(record(text, "{ '/old/': '/new/' }")),
  check: v.optional(check),
  suggestChanges: v.optional(v.lazy((input) => (isObject(input) ? suggestions : boolean))),
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
  return /^https?:\/\/[^/?#@\s]+(\/[^/?#\s]+)*$/.test(url) && URL.canParse(url)
}

/** Whether a text can be a link in the header: `/about/`, `https://…` or `mailto:ada@…`. */
function isLink(href: string): boolean {
  return /^\/(?!\/)/.test(href) || isWebUrl(href) || /^mailto:[^\s@]+@[^\s@]+$/.test(href)
}

function suggestLink(href: string): string {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(href)) return 'write a path such as /about/, https://… or mailto:…'
  return /^www\./.test(href) ? `write https://${href}` : `begin with a slash: /${href}`
}

function isDomain(domain: string): boolean {
  return /^[\w-]+(\.[\w-]+)+(\/.*)?$/.test(domain)
}

/** RFC 9116 requires a URI; a plain email address is converted to one. */
function isContact(contact: string): boolean {
  return /^[^\s:@]+@[^\s:@]+$/.test(contact) || (/^(https:\/\/|mailto:|tel:)./.test(contact) && URL.canParse(contact))
}

/** Offsets are no names: not every version of Node knows them, and they have no summer time. */
function isTimeZone(name: string): boolean {
  if (/^[+-]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** The time zone of a city: `Berlin` → `Europe/Berlin`. */
function suggestTimeZone(name: string): string {
  const zones = new Map(
    Intl.supportedValuesOf('timeZone').flatMap((zone) => [zone, getCity(zone)].map((key) => [key.toLowerCase(), zone])),
  )
  const wanted = name.trim().replaceAll(' ', '_').toLowerCase()
  // Every abbreviation is like some city.
  const meant = wanted.length > 4 ? didYouMean(wanted, [...zones.keys()]) : wanted
  return zones.get(meant ?? '') ?? 'Europe/Lisbon'
}

function getCity(zone: string): string {
  return zone.split('/').at(-1) ?? zone
}
