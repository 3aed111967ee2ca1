import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brokenLinks } from './testing/links'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

for (const [name, site] of Object.entries(sites)) {
  test(`every link, anchor and image of the ${name} site leads somewhere`, async () => {
    expect(await brokenLinks(site)).toEqual([])
  })
}

test('what leads nowhere is found: a page, a place in a page, an image, one of many sizes, one for cards', async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'step-back-'))
  cpSync(sites.fixture.outDir, outDir, { recursive: true })
  const page = `<!DOCTYPE html><link rel="canonical" href="https://blog.example/broken/">
    <meta property="og:image" content="https://blog.example/no-card.png">
    <a href="/no-page/">x</a> <a href="/posts/#no-year">x</a> <a href="#nowhere">x</a> <a href="/posts/">fine</a>
    <img src="/no-image.png" srcset="/icon.svg 1x, /no-larger.png 2x">`
  writeFileSync(join(outDir, 'broken.html'), page)
  const broken = await brokenLinks({ ...sites.fixture, outDir })
  rmSync(outDir, { recursive: true })
  expect(broken.map((complaint) => complaint.replace(/^broken\.html: /, '')).sort()).toEqual([
    '#nowhere',
    '/no-image.png',
    '/no-larger.png',
    '/no-page/',
    '/posts/#no-year',
    'https://blog.example/broken/',
    'https://blog.example/no-card.png',
  ])
})
