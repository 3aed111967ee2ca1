import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { JSDOM, VirtualConsole } from 'jsdom'
import { publishedSites, sites, type TestedSite } from './testing/sites'
import { expect, test } from './testing/test'

const AWKWARD_TITLE = 'Titles such as <&"é 日本語 & </script><script>alert(1)</script> are "fine"'

for (const [name, site] of Object.entries(publishedSites)) {
  test(`every page of the ${name} site has a share image of the declared size`, () => {
    const errors = readPages(site).flatMap(({ file, document }) => {
      const image = getMetaContent(document, 'og:image')
      const path = image && join(site.outDir, decodeURI(new URL(image).pathname).slice(site.basePath.length))
      if (!path || !existsSync(path)) return `${file}: no image ${image}`
      const png = readFileSync(path)
      const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)].map(String)
      const declared = [getMetaContent(document, 'og:image:width'), getMetaContent(document, 'og:image:height')]
      return declared[0] === undefined || (declared[0] === width && declared[1] === height)
        ? []
        : `${file}: ${width}×${height}`
    })
    expect(errors).toEqual([])
  })

  test(`the metadata of every page of the ${name} site is consistent`, () => {
    for (const { file, document } of readPages(site)) {
      const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href')
      expect(getMetaContent(document, 'og:url'), file).toBe(canonical)
      expect(document.title, file).toContain(getMetaContent(document, 'og:title'))
      expect(document.querySelector('meta[name="twitter:card"]')?.getAttribute('content')).toBe('summary_large_image')
      for (const item of parseJsonLd(document)) expect(item, file).toHaveProperty('@type')
    }
  })
}

test('a title with markup is intact in Open Graph and JSON-LD', async ({ page }) => {
  await page.goto('/posts/awkward-title/')
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', AWKWARD_TITLE)
  const [post, breadcrumb] = parseJsonLd(parseHtml(await page.content()))
  expect(post).toMatchObject({
    '@type': 'BlogPosting',
    headline: AWKWARD_TITLE,
    datePublished: '2021-09-27T00:00:00+00:00',
  })
  expect(breadcrumb).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: 'Categories' }, { name: 'Technology' }, { name: AWKWARD_TITLE }],
  })
})

test('translations link to each other, even if only one of them declares it', async ({ page }) => {
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

test('the share image is the one that the author chose', async ({ page }) => {
  await page.goto('/posts/office-plant-rota/')
  const image = page.locator('meta[property="og:image"]')
  await expect(image).toHaveAttribute('content', /^https:\/\/blog\.example\/immutable\/plant-[0-9a-f]+\.png$/)
})

test('names no author if none is set', async ({ page, request }) => {
  await page.goto('/posts/awkward-title/')
  await expect(page.locator('meta[name=author], meta[property="article:author"]')).toHaveCount(0)
  expect(await (await request.get('/posts/awkward-title/')).text()).not.toContain('"Person"')
})

test('declares theme colours and icons that exist', async ({ page, request }) => {
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
  const section = page.getByRole('region', { name: 'Cite or share' })
  await section.getByRole('button', { name: 'Copy citation' }).press('Enter')
  await expect(section.getByRole('button', { name: 'Copied' })).toBeVisible()
  const citation = await page.evaluate(() => navigator.clipboard.readText())
  expect(citation).toMatch(
    /^“The week after”, Notes from the Fixture, .* https:\/\/blog\.example\/posts\/the-week-after\/$/,
  )
})

test('shows the citation without scripts, and no button that would not work', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, baseURL: sites.fixture.url })
  await page.goto('/posts/the-week-after/')
  const section = page.getByRole('region', { name: 'Cite or share' })
  await expect(section.getByText('Notes from the Fixture')).toBeVisible()
  await expect(section.getByRole('button')).toHaveCount(0)
  await page.close()
})

/** The pages with content: not those that redirect. */
function readPages({ outDir }: TestedSite): { file: string; document: Document }[] {
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('index.html'))
    .map((file) => ({ file, document: parseHtml(readFileSync(join(outDir, file), 'utf8')) }))
    .filter(({ document }) => document.querySelector('main') && document.querySelector('link[rel=canonical]'))
    .filter(({ document }) => !document.querySelector('meta[http-equiv=refresh]'))
}

/** Without jsdom’s warnings about CSS that it does not support. */
function parseHtml(html: string): Document {
  return new JSDOM(html, { virtualConsole: new VirtualConsole() }).window.document
}

function getMetaContent(document: Document, name: string): string | undefined {
  const meta = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)
  return meta?.getAttribute('content') ?? undefined
}

/** The JSON-LD objects of a page. */
function parseJsonLd(document: Document): Record<string, unknown>[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    const data = JSON.parse(script.textContent ?? '')
    expect(data['@context']).toBe('https://schema.org')
    return data['@graph'] ?? [data]
  })
}
