import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrokenLinks } from './testing/links'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

for (const [name, site] of Object.entries(sites)) {
  test(`every link, anchor and image URL of the ${name} site resolves`, async () => {
    expect(await findBrokenLinks(site)).toEqual([])
  })
}

test('finds broken links to a page, an anchor, an image, a srcset candidate and a share image', async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'step-back-'))
  cpSync(sites.fixture.outDir, outDir, { recursive: true })
  const page = `<!DOCTYPE html><link rel="canonical" href="https://blog.example/broken/">
    <meta property="og:image" content="https://blog.example/no-card.png">
    <a href="/no-page/">x</a> <a href="/posts/#no-year">x</a> <a href="#nowhere">x</a> <a href="/posts/">fine</a>
    <img src="/no-image.png" srcset="/icon.svg 1x, /no-larger.png 2x">`
  writeFileSync(join(outDir, 'broken.html'), page)
  const broken = await findBrokenLinks({ ...sites.fixture, outDir })
  rmSync(outDir, { recursive: true })
  expect(broken.map((link) => link.replace(/^broken\.html: /, '')).sort()).toEqual([
    '#nowhere',
    '/no-image.png',
    '/no-larger.png',
    '/no-page/',
    '/posts/#no-year',
    'https://blog.example/broken/',
    'https://blog.example/no-card.png',
  ])
})
