import { afterEach, expect, test, vi } from 'vitest'
import { formatIssue } from '@/lib/diagnostics/issue'
import { siteConfig } from '@/lib/testing/site-config'
import type { SiteConfig } from '@/site.config'
import { validateSettings } from './validate-settings'

afterEach(() => vi.unstubAllEnvs())

function issuesOf(settings: Partial<SiteConfig>): string[] {
  return validateSettings({ ...siteConfig, ...settings }).map(formatIssue)
}

test('valid settings have no issues', () => {
  expect(issuesOf({})).toEqual([])
})

test('accepts a URL with a path', () => {
  expect(issuesOf({ url: 'https://ada.example/notes' })).toEqual([])
})

test.each(['blog.example', 'ftp://blog.example', 'https://', 'https://blog.example/', 'https://blog.example/?x', ''])(
  'rejects the URL %j',
  (url) => {
    expect(issuesOf({ url })).toEqual([expect.stringMatching(/^site\.config\.ts:1:1: url: .* \(write scheme/)])
  },
)

test('SITE_URL has to be a valid URL too', () => {
  vi.stubEnv('SITE_URL', 'ada.example/notes')
  expect(issuesOf({})).toEqual([expect.stringMatching(/SITE_URL: ada\.example\/notes is not/)])
})

test('rejects an unknown time zone and an invalid language tag', () => {
  expect(issuesOf({ timeZone: 'Mars/Olympus', language: 'English!' })).toEqual([
    expect.stringMatching(/timeZone: Mars\/Olympus is not a time zone/),
    expect.stringMatching(/language: English! is not a language tag/),
  ])
})

test.each([0, -1, Number.NaN])('rejects a reading speed of %d words per minute', (wordsPerMinute) => {
  expect(issuesOf({ wordsPerMinute })).toEqual([expect.stringMatching(/wordsPerMinute: .* is no pace/)])
})

test.each([0, -3, 2.5, Number.NaN])('rejects %d posts per page', (postsPerPage) => {
  expect(issuesOf({ postsPerPage })).toEqual([expect.stringMatching(/postsPerPage: .* fill no page/)])
})

test.each([
  { feedLength: 0 },
  { feedLength: 2.5 },
  { contact: 'ada at blog.example' },
  { contact: 'http://blog.example/contact' },
  { webSubHub: 'hub.example' },
  { indexNowKey: 'short' },
  { indexNowKey: 'not a key at all' },
])('rejects %o and suggests a fix', (settings) => {
  const [name] = Object.keys(settings)
  expect(issuesOf(settings)).toEqual([expect.stringMatching(`${name}: .*\\(.+\\)$`)])
})

test.each([
  { feedLength: 50 },
  { contact: 'ada@blog.example' },
  { contact: 'https://blog.example/contact/' },
  { webSubHub: 'https://hub.example/' },
  { indexNowKey: '0123-abcd-EFGH' },
])('accepts %o', (settings) => {
  expect(issuesOf(settings)).toEqual([])
})

test('reports invalid settings of services', () => {
  expect(issuesOf({ newsletter: { action: 'http://forms.example/x' } })).toEqual([
    expect.stringMatching(/^site\.config\.ts:1:1: newsletter: http:\/\/forms\.example\/x /),
  ])
})

test('reports an invalid permalink pattern', () => {
  expect(issuesOf({ oldPostPaths: ['/:year/:slug/', '/:yaer/:slug/'] })).toEqual([
    'site.config.ts:1:1: oldPostPaths: unknown placeholder :yaer (did you mean :year?)',
  ])
})
