import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { listFiles } from '@/lib/node/fs'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

/** Injects markup into a page on its way to the browser, as a vulnerability of the site would. */
async function inject(page: Page, path: string, markup: string) {
  await page.route(path, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('</main>', `${markup}</main>`) })
  })
}

/** A blocked script logs an error to the console. */
test.describe('injected after the build', () => {
  test.use({ allowsConsoleErrors: true })

  test('an injected script does not run', async ({ page }) => {
    await inject(page, '/posts/the-week-after/', '<script>document.title = "Taken over"</script>')
    await page.goto('/posts/the-week-after/')
    await expect(page).not.toHaveTitle('Taken over')
  })

  test('an injected event handler does not run', async ({ page }) => {
    await inject(page, '/posts/the-week-after/', '<button onclick="document.title = \'Taken over\'">Click</button>')
    await page.goto('/posts/the-week-after/')
    await page.getByRole('button', { name: 'Click' }).click()
    await expect(page).not.toHaveTitle('Taken over')
  })

  test('an injected image of another host is not requested', async ({ page }) => {
    const requested: string[] = []
    await page.route('https://elsewhere.example/**', (route) => {
      requested.push(route.request().url())
      return route.abort()
    })
    await inject(page, '/posts/the-week-after/', '<img src="https://elsewhere.example/beacon.gif" alt="">')
    await page.goto('/posts/the-week-after/', { waitUntil: 'networkidle' })
    expect(requested).toEqual([])
  })

  test('a script of the site cannot write HTML', async ({ page }) => {
    await page.goto('/posts/the-week-after/')
    const attempt = page.evaluate(() => {
      document.body.innerHTML = '<p>Taken over</p>'
    })
    await expect(attempt).rejects.toThrow(/TrustedHTML/)
  })
})

test('scripts, styles and event handlers in the author’s HTML work', async ({ page }) => {
  await page.goto('/posts/html-with-a-script/')
  await expect(page.getByText('Written by the script of the post')).toBeVisible()
  await expect(page.getByText('Styled where it stands')).toHaveCSS('font-variant-caps', 'small-caps')
  await page.getByRole('button', { name: 'How many?' }).click()
  await expect(page.getByRole('button', { name: 'Three teams' })).toBeVisible()
})

for (const [name, { outDir }] of Object.entries(sites)) {
  test(`every page of the ${name} site has a strict Content Security Policy`, async () => {
    const pages = (await listFiles(outDir)).filter((file) => file.endsWith('.html'))
    expect(pages).toContain('index.html')
    for (const page of pages) {
      const html = readFileSync(join(outDir, page), 'utf8')
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
      expect(policy, page).toContain("default-src 'none'")
      expect(policy, page).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
    }
  })
}
