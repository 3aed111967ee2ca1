import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { siteConfig } from '@/lib/testing/site-config'
import { validateSettings, validateSiteUrl } from './settings-schema'
import type { SiteConfig } from './site-config'

/** `path: message (fix)` for everything that is wrong with the settings of a test, changed as given. */
function getFindings(settings: object): string[] {
  return validateSettings({ ...siteConfig, ...settings }).map(
    ({ path, message, fix }) => `${path.join('.')}: ${message} (${fix})`,
  )
}

const circular: Record<string, unknown> = {}
circular.url = circular

const giscus = { repo: 'ada/notes', repoId: 'R_1', category: 'Comments', categoryId: 'DIC_1' }

test.each<Partial<SiteConfig>>([
  {},
  { url: 'https://ada.example/notes' },
  { url: undefined, author: undefined },
  { author: { name: 'Ada' } },
  { language: 'zh-Hant-TW', timeZone: 'Europe/Lisbon' },
  { navigation: [] },
  { navigation: [{ label: 'Mail', href: 'mailto:ada@blog.example' }] },
  { navigation: [{ label: 'Elsewhere', href: 'https://ada.example' }] },
  { navigation: [{ label: 'About', href: '/about/', children: [{ label: 'Uses', href: '/uses/' }] }] },
  { feedLength: 50, wordsPerMinute: 187.5 },
  { wikilinks: true },
  { contentSignals: {} },
  { contentSignals: { search: true, aiTrain: false } },
  { license: 'CC0-1.0' },
  { license: { name: 'House rules', url: 'https://blog.example/rules/' } },
  { messages: { posts: 'Essays', postCount: { one: 'one essay', other: '{count} essays' } } },
  { contact: 'ada@blog.example' },
  { contact: 'https://blog.example/contact/' },
  { webSubHub: 'https://hub.example/' },
  { indexNowKey: '0123-abcd-EFGH' },
  { oldPostPaths: ['/:year/:slug/'], redirects: { '/old/': '/new/' } },
  { author: { name: 'Ada', links: { Mastodon: 'https://social.example/@ada' }, fediverse: '@ada@social.example' } },
  { microformats: true, colorScheme: 'dark' },
  { home: ['newest', 'introduction'] },
  { movedFrom: 'ghost', oldTagPaths: ['/label/:tag.html'] },
  { movedFrom: ['jekyll', 'hugo'] },
  { comments: { giscus } },
  { analytics: 'vercel' },
  { analytics: { plausible: {} } },
  { analytics: { plausible: { domain: 'ada.example/notes', host: 'https://plausible.ada.example' } } },
  { check: {} },
  { check: { 'bare-urls': 'off', 'long-title': undefined } },
  { newsletter: { buttondown: 'ada' } },
  { newsletter: { action: 'https://forms.example/x', field: 'mail', hidden: { list: '7' } } },
])('accepts %j', (settings) => {
  expect(getFindings(settings)).toEqual([])
})

test.each<[object, string]>([
  [{ license: 'CC-BY-4' }, 'license: "CC-BY-4" is not a licence that is known (did you mean \'CC-BY-4.0\'?)'],
  [
    { license: 'MIT' },
    "license: \"MIT\" is not a licence that is known (write one of 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-ND-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-NC-ND-4.0', 'CC0-1.0')",
  ],
  [{ license: { name: 'Rules' } }, 'license.url: is missing (add it)'],
  [{ license: { name: 'Rules', url: '/rules/' } }, 'license.url: /rules/ is not a URL (write https://…)'],
  [
    { contentSignals: { aiTrain: 'no' } },
    'contentSignals.aiTrain: "no" is neither true nor false (write one of these, without quotes)',
  ],
  [{ contentSignals: { aitrain: true } }, 'contentSignals.aitrain: is not a setting (did you mean aiTrain?)'],
  [{ contentSignals: true }, 'contentSignals: true is not an object (write { search: true, aiTrain: false })'],
  [{ title: '' }, 'title: is empty (write something, or remove the setting)'],
  [{ title: undefined }, 'title: undefined is not text (write text in quotes)'],
  [{ title: ' Notes' }, 'title:  Notes has a space at an end (write it without)'],
  [{ title: 'Two\nlines' }, 'title: Two\nlines has a line break in it (write it on one line)'],
  [{ description: 5 }, 'description: 5 is not text (write text in quotes)'],
  [{ url: 'blog.example' }, 'url: blog.example is not the URL of a site (write https://blog.example)'],
  [
    { url: 'https://blog.example/' },
    'url: https://blog.example/ is not the URL of a site (write https://blog.example)',
  ],
  [{ url: 'ada@blog.example' }, 'url: ada@blog.example is not the URL of a site (write scheme'],
  [{ url: 'https://ada:secret@blog.example' }, 'url: https://ada:secret@blog.example is not the URL of a site (write'],
  [{ url: 'HTTPS://Blog.Example' }, 'url: HTTPS://Blog.Example is not the URL of a site (write https://blog.example)'],
  [{ language: '' }, 'language: is empty (write something, or remove the setting)'],
  [{ url: 'https://blog.example/?x' }, 'url: https://blog.example/?x is not the URL of a site (write'],
  [{ url: 'ftp://blog.example' }, 'url: ftp://blog.example is not the URL of a site (write'],
  [{ author: 'Ada' }, `author: "Ada" is not an object (write { name: 'Ada' })`],
  [{ author: { name: 'Ada', url: 'ada.example' } }, 'author.url: ada.example is not a URL (write https://…)'],
  [{ language: 'en_GB' }, 'language: en_GB is not a language tag (write a BCP 47 tag, such as en-GB)'],
  [{ language: 'deutsch' }, 'language: deutsch is not a language tag (write a BCP 47 tag, such as de)'],
  [{ timeZone: undefined }, 'timeZone: undefined is not text (write text in quotes)'],
  [
    { timeZone: 'Mars/Olympus' },
    'timeZone: Mars/Olympus is not a time zone (write an IANA name, such as Europe/Lisbon)',
  ],
  [{ timeZone: 'Berlin' }, 'timeZone: Berlin is not a time zone (write an IANA name, such as Europe/Berlin)'],
  [{ timeZone: 'New York' }, 'timeZone: New York is not a time zone (write an IANA name, such as America/New_York)'],
  [
    { timeZone: 'Europe/Berln' },
    'timeZone: Europe/Berln is not a time zone (write an IANA name, such as Europe/Berlin)',
  ],
  [{ timeZone: 'CEST' }, 'timeZone: CEST is not a time zone (write an IANA name, such as Europe/Lisbon)'],
  [{ timeZone: '+02:00' }, 'timeZone: +02:00 is not a time zone (write an IANA name, such as Europe/Lisbon)'],
  [{ messages: { post: 'Essay' } }, 'messages.post: is not a setting (did you mean posts?)'],
  [
    { messages: { pageOf: 'Page {number}' } },
    'messages.pageOf: Page {number} is not like “Page {page} of {pages}” (in braces can be: page, pages)',
  ],
  [{ messages: { posts: '{count}' } }, 'messages.posts: {count} is not like “Posts” (write no braces)'],
  [{ messages: { postCount: { one: 'one' } } }, 'messages.postCount.other: is missing (add it)'],
  [{ navigation: {} }, "navigation: {} is not a list (write [{ label: 'Posts', href: '/posts/' }])"],
  [
    { navigation: [{ label: 'About', href: 'about' }] },
    'navigation.0.href: about is not a path of the site or a URL (begin with a slash: /about)',
  ],
  [
    { navigation: [{ label: 'About', url: '/about/', href: '/about/' }] },
    'navigation.0.url: is not a setting (remove it, or write one of label, href, children)',
  ],
  [
    { navigation: [{ label: 'About', href: '/about/', children: [{ label: 'Uses', href: 'uses' }] }] },
    'navigation.0.children.0.href: uses is not a path of the site or a URL (begin with a slash: /uses)',
  ],
  [
    { navigation: [{ label: 'About', href: '/about/', children: [{ label: 'A', href: '/a/', children: [] }] }] },
    'navigation.0.children.0.children: is not a setting (remove it, or write one of label, href)',
  ],
  [
    { navigation: [{ label: 'Run', href: 'javascript:alert(1)' }] },
    'navigation.0.href: javascript:alert(1) is not a path of the site or a URL (write a path such as /about/, https://… or mailto:…)',
  ],
  [
    { navigation: [{ label: 'Mail', href: 'mailto:' }] },
    'navigation.0.href: mailto: is not a path of the site or a URL (write',
  ],
  [
    { navigation: [{ label: 'Elsewhere', href: 'https://' }] },
    'navigation.0.href: https:// is not a path of the site or a URL (write',
  ],
  [
    { newestPostsOnHome: -1 },
    'newestPostsOnHome: -1 is not a number of posts (write a whole number from 1, such as 7)',
  ],
  [{ postsPerPage: 2.5 }, 'postsPerPage: 2.5 is not a number of posts (write a whole number from 1, such as 30)'],
  [{ postsPerPage: '30' }, 'postsPerPage: "30" is not a number of posts (write a whole number'],
  [{ wordsPerMinute: Number.NaN }, 'wordsPerMinute: NaN is not a reading speed (write a number from 1, such as 230)'],
  [
    { wordsPerMinute: Number.POSITIVE_INFINITY },
    'wordsPerMinute: Infinity is not a reading speed (write a number from 1',
  ],
  [{ wikilinks: 'yes' }, 'wikilinks: "yes" is neither true nor false (write one of these, without quotes)'],
  [{ feedLength: 0 }, 'feedLength: 0 is not a number of posts (write a whole number from 1, such as 50)'],
  [{ contact: 'ada at blog.example' }, 'contact: ada at blog.example is not an email address or a URL (write'],
  [{ contact: 'http://blog.example/contact' }, 'contact: http://blog.example/contact is not an email address or a URL'],
  [{ contact: 'mailto:' }, 'contact: mailto: is not an email address or a URL (write'],
  [{ webSubHub: 'https://' }, 'webSubHub: https:// is not the URL of a hub (write'],
  [{ webSubHub: 'hub.example' }, 'webSubHub: hub.example is not the URL of a hub (write https://hub.example/)'],
  [{ indexNowKey: 'short' }, 'indexNowKey: short is not a key (choose 8 to 128 letters, digits and hyphens)'],
  [{ oldPostPaths: ['/:year/:slug/', '/:yaer/:slug/'] }, 'oldPostPaths.1: unknown placeholder :yaer (did you mean'],
  [{ oldPostPaths: [''] }, 'oldPostPaths.0: is empty (write something'],
  [{ oldPostPaths: [undefined] }, 'oldPostPaths.0: undefined is not text (write text in quotes)'],
  [{ oldPostPaths: '/:slug/' }, 'oldPostPaths: "/:slug/" is not a list (write'],
  [
    { author: { name: 'Ada', fediverse: 'ada@social' } },
    'author.fediverse: ada@social is not an account (write @name@host)',
  ],
  [
    { author: { name: 'Ada', links: { Site: 'ada.example' } } },
    'author.links.Site: ada.example is not a URL (write https://…)',
  ],
  [{ colorScheme: 'drak' }, 'colorScheme: "drak" is not a colour scheme (did you mean \'dark\'?)'],
  [{ home: ['newest', 'topic'] }, 'home.1: "topic" is not a part of the home page (did you mean \'topics\'?)'],
  [{ movedFrom: 'wordpres' }, 'movedFrom: "wordpres" is not a system that is known (did you mean \'wordpress\'?)'],
  [
    { movedFrom: ['hugo', 3] },
    "movedFrom.1: 3 is not a system that is known (write one of 'jekyll', 'hugo', 'wordpress'",
  ],
  [{ oldTagPaths: ['/tags/'] }, 'oldTagPaths.0: /tags/ is not the path of a tag (write :tag once, as in /tags/:tag/)'],
  [{ oldTagPaths: ['/:year/:tag/'] }, 'oldTagPaths.0: /:year/:tag/ is not the path of a tag (write :tag once'],
  [{ redirects: { '/old/': 3 } }, 'redirects./old/: 3 is not text (write text in quotes)'],
  [{ redirects: { '/old/': { to: '/' } } }, 'redirects./old/: {"to":"/"} is not text (write text in quotes)'],
  [{ redirects: new Map([['/a', '/b']]) }, "redirects: a Map is not an object (write { '/old/': '/new/' })"],
  [{ redirects: [] }, "redirects: [] is not an object (write { '/old/': '/new/' })"],
  [
    { comments: { giscus: true } },
    'comments.giscus: true is not an object (write { repo, repoId, category, categoryId })',
  ],
  [{ comments: {} }, 'comments.giscus: is missing (add it)'],
  [
    { comments: { giscus: { ...giscus, repo: 'https://github.com/ada/notes' } } },
    'comments.giscus.repo: https://github.com/ada/notes is not a GitHub repository (write owner/name)',
  ],
  [{ comments: { giscus: { ...giscus, categoryId: '' } } }, 'comments.giscus.categoryId: is empty (write'],
  [{ analytics: 'google' }, `analytics: "google" is not an object (write 'vercel' or { plausible: {} })`],
  [
    { analytics: { plausible: { domain: 'https://ada.example' } } },
    'analytics.plausible.domain: https://ada.example is',
  ],
  [
    { analytics: { plausible: { host: 'https://plausible.io/js/script.js' } } },
    'analytics.plausible.host: https://plausible.io/js/script.js is not the URL of a host',
  ],
  [
    { newsletter: { buttondown: 'https://buttondown.com/ada' } },
    'newsletter.buttondown: https://buttondown.com/ada is not a username at Buttondown',
  ],
  [
    { newsletter: { action: 'http://forms.example/x' } },
    'newsletter.action: http://forms.example/x is not a URL for a',
  ],
  [{ suggestChanges: 'yes' }, 'suggestChanges: "yes" is neither true nor false'],
  [
    { suggestChanges: { repository: 'https://git.example/ada/notes' } },
    'suggestChanges.repository: https://git.example/ada/notes is not the URL of a repository at github.com, gitlab.com',
  ],
  [
    { suggestChanges: { url: 'https://git.example/edit/' } },
    'suggestChanges.url: https://git.example/edit/ is not the URL of a page that edits a file (write {path}',
  ],
  [{ suggestChanges: { brunch: 'main' } }, 'suggestChanges.brunch: is not a setting (did you mean branch?)'],
  [{ newsletter: {} }, 'newsletter.action: is missing (add it)'],
  [{ check: { 'bare-url': 'off' } }, 'check.bare-url: is not a setting (did you mean bare-urls?)'],
  [{ check: { 'bare-urls': false } }, "check.bare-urls: false is not a state of a warning (write 'off', or remove it)"],
  [{ check: 'off' }, `check: "off" is not an object (write { 'bare-urls': 'off' })`],
  [
    { newsletter: { buttondown: 'ada', action: 'https://forms.example/x' } },
    'newsletter.action: is not a setting (remove it, or write one of buttondown)',
  ],
  [{ newsletter: { action: 'https://forms.example/x', hidden: { list: 7 } } }, 'newsletter.hidden.list: 7 is not text'],
  [{ newsletter: 'ada' }, `newsletter: "ada" is not an object (write { buttondown: 'ada' } or { action: 'https`],
])('of %j says what is wrong', (settings, finding) => {
  const findings = getFindings(settings)
  expect(findings).toHaveLength(1)
  expect(findings[0]?.slice(0, finding.length)).toBe(finding)
})

test('names every setting that is missing, and every one that does not exist', () => {
  const { title: _, ...settings } = siteConfig
  const findings = validateSettings({ ...settings, langauge: 'de', theme: 'dark' })
  expect(findings).toMatchObject([
    { path: ['title'], message: 'is missing', fix: 'add it' },
    { path: ['langauge'], message: 'is not a setting', fix: 'did you mean language?' },
    { path: ['theme'], message: 'is not a setting' },
  ])
})

test.each([
  ['a function', () => 'Notes'],
  ['30n', 30n],
  ['Symbol(x)', Symbol('x')],
  ['an object', circular],
  ['a Date', new Date(0)],
])('shows %s, which JSON has not', (shown, title) => {
  expect(getFindings({ title })).toEqual([`title: ${shown} is not text (write text in quotes)`])
})

test('settings have to be an object', () => {
  expect(validateSettings(undefined)).toMatchObject([{ path: [], message: 'undefined is not an object' }])
})

test.each([undefined, '', 'https://ada.example', 'https://ada.example/notes'])('accepts SITE_URL=%s', (siteUrl) => {
  expect(validateSiteUrl(siteUrl)).toEqual([])
})

test.each(['ada.example/notes', 'https://', 'https://ada.example/'])('rejects SITE_URL=%s', (siteUrl) => {
  expect(validateSiteUrl(siteUrl)).toMatchObject([{ path: ['url'], message: expect.stringContaining(siteUrl) }])
})

test('every setting is described where its type is', () => {
  const source = readFileSync('lib/config/site-config.ts', 'utf8')
  const [, settings = ''] = source.split('export type SiteConfig = {\n')
  const lines = settings.split('\n')
  const names = lines.flatMap((line, index) => {
    const [, name] = /^ {2}(\w+)\??:/.exec(line) ?? []
    return name === undefined ? [] : [{ name, isDescribed: lines[index - 1]?.trimEnd().endsWith('*/') }]
  })
  expect(names.length).toBeGreaterThan(25)
  expect(names.filter(({ isDescribed }) => !isDescribed)).toEqual([])
})
