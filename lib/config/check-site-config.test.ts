import { afterEach, expect, test, vi } from 'vitest'
import { formatIssue } from '@/lib/diagnostics/issue'
import { siteConfig } from '@/lib/testing/site-config'
import type { SiteConfig } from '@/site.config'
import { checkSiteConfig } from './check-site-config'

afterEach(() => vi.unstubAllEnvs())

function complaintsAbout(settings: Partial<SiteConfig>): string[] {
  return checkSiteConfig({ ...siteConfig, ...settings }).map(formatIssue)
}

test('sound settings have no problems', () => {
  expect(complaintsAbout({})).toEqual([])
})

test('a site may live below a path of its host', () => {
  expect(complaintsAbout({ url: 'https://ada.example/notes' })).toEqual([])
})

test.each(['blog.example', 'ftp://blog.example', 'https://', 'https://blog.example/', 'https://blog.example/?x', ''])(
  'the address %j is none for a site',
  (url) => {
    expect(complaintsAbout({ url })).toEqual([expect.stringMatching(/^site\.config\.ts:1:1: url: .* \(write scheme/)])
  },
)

test('the variable that says where the site lives has to be an address too', () => {
  vi.stubEnv('SITE_URL', 'ada.example/notes')
  expect(complaintsAbout({})).toEqual([expect.stringMatching(/SITE_URL: ada\.example\/notes is not/)])
})

test('a time zone nobody knows and a language that is none are named', () => {
  expect(complaintsAbout({ timeZone: 'Mars/Olympus', language: 'English!' })).toEqual([
    expect.stringMatching(/timeZone: Mars\/Olympus/),
    expect.stringMatching(/language: English!/),
  ])
})

test.each([0, -1, Number.NaN])('nobody reads %d words a minute', (wordsPerMinute) => {
  expect(complaintsAbout({ wordsPerMinute })).toEqual([expect.stringMatching(/wordsPerMinute: .* is no pace/)])
})

test.each([0, -3, 2.5, Number.NaN])('no page holds %d posts', (postsPerPage) => {
  expect(complaintsAbout({ postsPerPage })).toEqual([expect.stringMatching(/postsPerPage: .* fill no page/)])
})

test.each([
  { feedLength: 0 },
  { feedLength: 2.5 },
  { contact: 'ada at blog.example' },
  { contact: 'http://blog.example/contact' },
  { webSubHub: 'hub.example' },
  { indexNowKey: 'short' },
  { indexNowKey: 'not a key at all' },
])('%o is named with what to write instead', (settings) => {
  const [name] = Object.keys(settings)
  expect(complaintsAbout(settings)).toEqual([expect.stringMatching(`${name}: .*\\(.+\\)$`)])
})

test.each([
  { feedLength: 50 },
  { contact: 'ada@blog.example' },
  { contact: 'https://blog.example/contact/' },
  { webSubHub: 'https://hub.example/' },
  { indexNowKey: '0123-abcd-EFGH' },
])('%o is as it should be', (settings) => {
  expect(complaintsAbout(settings)).toEqual([])
})
