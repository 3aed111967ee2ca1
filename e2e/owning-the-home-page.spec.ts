import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

test.describe('the German site', () => {
  test.use({ baseURL: sites.german.url, locale: 'de-DE' })

  test('the parts of the home page are those of the settings, in their order', async ({ page }) => {
    await page.goto('/')
    const headings = page.getByRole('main').getByRole('heading', { level: 2 })
    await expect(headings).toHaveText(['Zum Einstieg', 'Worum es geht', 'Kategorien', 'Zuletzt geschrieben'])
    const introduction = page.getByRole('region', { name: 'Worum es geht' })
    await expect(introduction.locator('em')).toHaveText('Führen')
    await expect(page.getByRole('link', { name: 'Alle Kategorien' })).toHaveAttribute('href', '/categories/')
  })

  test('the introduction has no other URL', () => {
    expect(existsSync(join(sites.german.outDir, 'index'))).toBe(false)
    const sitemap = readFileSync(join(sites.german.outDir, 'sitemap.xml'), 'utf8')
    expect(sitemap.match(/<loc>https:\/\/werkstatt\.example\/<\/loc>/g)).toHaveLength(1)
  })
})

test('a blog that has set nothing has the newest posts and topics on its home page', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(['Newest posts', 'Topics'])
})
