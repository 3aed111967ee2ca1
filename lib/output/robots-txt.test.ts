import { afterEach, expect, test, vi } from 'vitest'
import { siteConfig } from '@/lib/config/settings'
import { renderRobotsTxt } from './robots-txt'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

afterEach(() => {
  delete siteConfig.contentSignals
})

const PLAIN = 'User-agent: *\nAllow: /\n\nSitemap: https://blog.example/sitemap.xml\n'

test('allows everything, and links to the sitemap', () => {
  expect(renderRobotsTxt()).toBe(PLAIN)
})

test.each([
  [{ search: true, aiInput: true, aiTrain: false }, 'search=yes, ai-input=yes, ai-train=no'],
  [{ aiTrain: false, search: true }, 'search=yes, ai-train=no'],
  [{ aiInput: false, aiTrain: undefined }, 'ai-input=no'],
])('has the content signals %j in the group of all crawlers', (contentSignals, expected) => {
  siteConfig.contentSignals = contentSignals
  expect(renderRobotsTxt()).toBe(PLAIN.replace('Allow: /', `Content-Signal: ${expected}\nAllow: /`))
})

test('has no line for content signals where none is named', () => {
  siteConfig.contentSignals = {}
  expect(renderRobotsTxt()).toBe(PLAIN)
})
