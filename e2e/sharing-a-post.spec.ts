import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { JSDOM, VirtualConsole } from 'jsdom'
import { publishedSites, sites, type TestedSite } from './testing/sites'
import { expect, test } from './testing/test'

const AWKWARD = 'Titles such as <&"é 日本語 & </script><script>alert(1)</script> are "fine"'

for (const [name, site] of Object.entries(publishedSites)) {
  test(`every page of the ${name} site has an image to be shown by, of the size it says`, () => {
    const complaints = pagesOf(site).flatMap(({ file, document }) => {
      const image = property(document, 'og:image')
      const path = image && join(site.outDir, decodeURI(new URL(image).pathname).slice(site.basePath.length))
      if (!path || !existsSync(path)) return `${file}: no image ${image}`
      const png = readFileSync(path)
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)].map(String)
      const said = [property(document, 'og:image:width'), property(document, 'og:image:height')]
      return said[0] === undefined || (said[0] === width && said[1] === height) ? [] : `${file}: ${width}×${height}`
    })
    expect(complaints).toEqual([])
  })

  test(`every page of the ${name} site says the same to all who ask what it is`, () => {
    for (const { file, document } of pagesOf(site)) {
      const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href')
      expect(property(document, 'og:url'), file).toBe(canonical)
      expect(document.title, file).toContain(property(document, 'og:title'))
      expect(document.querySelector('meta[name="twitter:card"]')?.getAttribute('content')).toBe('summary_large_image')
      for (const thing of thingsIn(document)) expect(thing, file).toHaveProperty('@type')
    }
  })
}

test('an awkward title comes unharmed to search engines and to those who show links', async ({ page }) => {
  await page.goto('/posts/awkward-title/')
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', AWKWARD)
  const [post, way] = thingsIn(read(await page.content()))
  expect(post).toMatchObject({ '@type': 'BlogPosting', headline: AWKWARD, datePublished: '2021-09-27' })
  expect(way).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: 'Categories' }, { name: 'Technology' }, { name: AWKWARD }],
  })
})

test('posts that are translations of each other all say so, whichever of them was told', async ({ page }) => {
  for (const slug of ['japanese', 'right-to-left']) {
    await page.goto(`/posts/${slug}/`)
    const languages = page.locator('link[rel=alternate][hreflang]')
    const found = await languages.evaluateAll((links) =>
      links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
    )
    expect(Object.fromEntries(found), slug).toEqual({
      ja: 'https://blog.example/posts/japanese/',
      ar: 'https://blog.example/posts/right-to-left/',
      de: 'https://andernorts.example/leise',
    })
  }
})

test('an image that the author chose is the one shown', async ({ page }) => {
  await page.goto('/posts/office-plant-rota/')
  const image = page.locator('meta[property="og:image"]')
  await expect(image).toHaveAttribute('content', 'https://blog.example/posts/office-plant-rota/plant.png')
})

test('nobody is named where no author is set', async ({ page, request }) => {
  await page.goto('/posts/awkward-title/')
  await expect(page.locator('meta[name=author], meta[property="article:author"]')).toHaveCount(0)
  expect(await (await request.get('/posts/awkward-title/')).text()).not.toContain('"Person"')
})

test('the browser learns the colours of the page, and systems the icons', async ({ page, request }) => {
  await page.goto('/')
  await expect(page.locator('meta[name=theme-color]')).toHaveCount(2)
  const manifest = await (await request.get('/manifest.webmanifest')).json()
  expect(manifest).toMatchObject({ name: 'Notes from the Fixture', start_url: './' })
  for (const { src } of [...manifest.icons, { src: 'favicon.ico' }, { src: 'apple-touch-icon.png' }]) {
    expect((await request.get(`/${src}`)).ok(), src).toBe(true)
  }
})

test('a reader copies the citation', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/posts/the-week-after/')
  const section = page.getByRole('region', { name: 'To cite or share' })
  await section.getByRole('button', { name: 'Copy citation' }).press('Enter')
  await expect(section.getByRole('button', { name: 'Copied' })).toBeVisible()
  const citation = await page.evaluate(() => navigator.clipboard.readText())
  expect(citation).toMatch(
    /^“The week after”, Notes from the Fixture, .* https:\/\/blog\.example\/posts\/the-week-after\/$/,
  )
})

test('without scripts the citation is there to be read, and no button that does nothing', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: sites.fixture.url })
  await page.goto('/posts/the-week-after/')
  const section = page.getByRole('region', { name: 'To cite or share' })
  await expect(section.getByText('Notes from the Fixture')).toBeVisible()
  await expect(section.getByRole('button')).toHaveCount(0)
  await page.close()
})

function pagesOf({ outDir }: TestedSite): { file: string; document: Document }[] {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('index.html'))
    .map((file) => ({ file, document: read(readFileSync(join(outDir, file), 'utf8')) }))
    .filter(({ document }) => document.querySelector('main#content') && document.querySelector('link[rel=canonical]'))
}

/** jsdom’s complaints about styles it does not know are of no interest. */
function read(html: string): Document {
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document
}

function property(document: Document, name: string): string | undefined {
  const meta = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)
  return meta?.getAttribute('content') ?? undefined
}

/** What a page says in JSON-LD. */
function thingsIn(document: Document): Record<string, unknown>[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    const said = JSON.parse(script.textContent ?? '')
    expect(said['@context']).toBe('https://schema.org')
    return said['@graph'] ?? [said]
  })
}
