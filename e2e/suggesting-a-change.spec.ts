import { sites } from './testing/sites'
import { expect, test } from './testing/test'

const FILES = 'https://git.example/werkstatt/edit/e2e/fixture/german/content'

test.use({ baseURL: sites.german.url })

for (const { path, file } of [
  { path: '/posts/planen/', file: 'posts/planen.md' },
  { path: '/about/', file: 'pages/about.md' },
])
  test(`${path} has a link to its file`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('link', { name: 'Änderung vorschlagen' })).toHaveAttribute('href', `${FILES}/${file}`)
  })
