import { expect, test } from 'vitest'
import { formatIssue } from '@/lib/diagnostics/issue'
import { siteConfig } from '@/lib/testing/site-config'
import type { SiteConfig } from '@/site.config'
import { validateServices } from './validate-services'

const giscus = { repo: 'ada/notes', repoId: 'R_1', category: 'Comments', categoryId: 'DIC_1' }

function issuesOf(settings: Partial<SiteConfig>): string[] {
  return validateServices({ ...siteConfig, ...settings }).map(formatIssue)
}

test.each<Partial<SiteConfig>>([
  {},
  { comments: { giscus } },
  { analytics: 'vercel' },
  { analytics: { plausible: {} } },
  { analytics: { plausible: { domain: 'ada.example/notes', host: 'https://plausible.ada.example' } } },
  { newsletter: { buttondown: 'ada' } },
  { newsletter: { action: 'https://forms.example/x', field: 'mail', hidden: { list: '7' } } },
])('accepts %j', (settings) => {
  expect(issuesOf(settings)).toEqual([])
})

test.each<[Partial<SiteConfig>, RegExp]>([
  [{ comments: { giscus: { ...giscus, repo: 'https://github.com/ada/notes' } } }, /comments: .* \(write owner\/name\)/],
  [{ comments: { giscus: { ...giscus, categoryId: '' } } }, /comments: categoryId is empty/],
  [{ analytics: { plausible: { domain: 'https://ada.example' } } }, /analytics: .* is no domain/],
  [{ analytics: { plausible: { host: 'https://plausible.io/js/script.js' } } }, /analytics: .* is no host/],
  [{ newsletter: { buttondown: 'https://buttondown.com/ada' } }, /newsletter: .* is no name at Buttondown/],
  [{ newsletter: { action: 'http://forms.example/x' } }, /newsletter: .* is not where a form could be sent/],
])('rejects %j with one issue', (settings, issue) => {
  expect(issuesOf(settings)).toEqual([expect.stringMatching(issue)])
})
