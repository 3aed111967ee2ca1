import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

/** Every draft and scheduled post of the fixture is full of words that begin like this. */
const SECRET = /xyzzy/i

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

test('the fixture’s drafts hold the words that are looked for', () => {
  const files = filesBelow(sites.fixture.contentDir).filter((file) => /xyzzy[^/\\]*([/\\]index)?\.md$/.test(file))
  expect(files.length).toBeGreaterThanOrEqual(11)
  for (const file of files) expect(readFileSync(file, 'utf8'), file).toMatch(SECRET)
})

test('no file of the built site holds a word of a draft, a scheduled post or a draft page', () => {
  const files = filesBelow(sites.fixture.outDir)
  expect(files.some((file) => file.endsWith(join('the-week-after', 'index.html')))).toBe(true)
  const leaks = files.filter((file) => SECRET.test(file) || SECRET.test(readFileSync(file, 'latin1')))
  expect(leaks).toEqual([])
})

test('nothing that is not published has an address', async ({ request }) => {
  const addresses = [
    '/posts/xyzzy-draft-plain/',
    '/posts/xyzzy-draft-bundle/xyzzy-picture.png',
    '/posts/xyzzy-scheduled-date/',
    '/posts/xyzzy-scheduled-by-name/',
    '/categories/xyzzycategory/',
    '/topics/remote-work/',
    '/xyzzy-draft-page/',
  ]
  for (const address of addresses) expect((await request.get(address)).status(), address).toBe(404)
})

test('a reading path with a draft on it counts and shows published posts only', async ({ page }) => {
  await page.goto('/topics/first-reorganisation/')
  await expect(page.getByRole('region', { name: 'Where to start' }).getByRole('listitem')).toHaveCount(5)
})
