import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findViolations } from './testing/find-violations'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

const { outDir, url } = sites.german
const LICENSE = 'https://creativecommons.org/licenses/by/4.0/'

test.use({ baseURL: url, locale: 'de-DE' })

test('a post says under which licence it is, to readers and to search engines', async ({ page }) => {
  await page.goto('/posts/zuhoeren/')
  const citation = page.getByRole('region', { name: 'Zitieren oder teilen' })
  await expect(citation).toContainText('Lizenz: CC BY 4.0')
  const link = citation.getByRole('link', { name: 'CC BY 4.0' })
  await expect(link).toHaveAttribute('href', LICENSE)
  await expect(link).toHaveAttribute('rel', 'license')
  expect(await page.locator('script[type="application/ld+json"]').textContent()).toContain(`"license":"${LICENSE}"`)
  expect(await findViolations(page)).toEqual([])
})

test('feeds and the Markdown of a post have its licence', () => {
  expect(read('atom.xml')).toContain(`<link rel="license" href="${LICENSE}">`)
  expect(read('atom.xml')).toContain(`<rights>CC BY 4.0, ${LICENSE}</rights>`)
  expect(read('rss.xml')).toContain(`<creativeCommons:license>${LICENSE}</creativeCommons:license>`)
  expect(read('posts/zuhoeren/index.md')).toContain(`\nlicense: CC BY 4.0, ${LICENSE}\n`)
})

test('a post can be excepted from the licence of the settings', () => {
  const files = ['posts/eigenheiten/index.html', 'posts/eigenheiten/index.md', 'index.html']
  expect(files.filter((file) => /licen[cs]e|Lizenz/.test(read(file)))).toEqual([])
  // The channel names what all posts have.
  expect(read('rss.xml')).not.toContain('<copyright>')
})

test('robots.txt says what crawlers may do with the site', () => {
  expect(read('robots.txt')).toMatch(
    /^User-agent: \*\nContent-Signal: search=yes, ai-input=yes, ai-train=no\nAllow: \/\n/,
  )
})

function read(file: string): string {
  return readFileSync(join(outDir, file), 'utf8')
}
