import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mf2 } from 'microformats-parser'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

/* The German site has an author with accounts elsewhere, a guest, and microformats. */
const { outDir, url } = sites.german

test.use({ baseURL: url, locale: 'de-DE' })

const read = (file: string) => readFileSync(join(outDir, file), 'utf8')

/** What a parser of microformats finds in a page. */
const parse = (file: string) => mf2(read(file), { baseUrl: `https://werkstatt.example/${file}` })

test('a parser of microformats reads a post and its author', () => {
  const [entry] = parse('posts/zuhoeren/index.html').items
  expect(entry?.type).toEqual(['h-entry'])
  expect(entry?.properties).toMatchObject({
    name: ['Zuhören'],
    url: ['https://werkstatt.example/posts/zuhoeren/'],
    published: ['2023-03-05'],
    updated: ['2024-01-02'],
    category: ['Führung'],
    author: [
      {
        type: ['h-card'],
        properties: { name: ['Ada Beispiel'], url: ['https://werkstatt.example/authors/ada-beispiel/'] },
      },
    ],
    content: [{ value: expect.stringContaining('Und dann entscheiden wir.') }],
  })
})

test('a parser of microformats reads who writes the blog, and where else to find them', () => {
  const { items, rels } = parse('index.html')
  expect(items).toMatchObject([
    { type: ['h-card'], properties: { name: ['Ada Beispiel'], url: ['https://ada.example'] } },
  ])
  expect(rels.me).toEqual(['https://social.example/@ada'])
})

test('links to posts name the accounts of their authors', async ({ page }) => {
  for (const [path, account] of [
    ['/posts/zuhoeren/', '@ada@social.example'],
    ['/posts/recruter/', '@claire@social.example'],
  ] as const) {
    await page.goto(path)
    await expect(page.locator('meta[name="fediverse:creator"]')).toHaveAttribute('content', account)
  }
})

test('structured data say where else to find the author', async ({ page }) => {
  await page.goto('/')
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(data.author).toMatchObject({ name: 'Ada Beispiel', sameAs: ['https://social.example/@ada'] })
})

test('a post by a guest names the guest everywhere, and nobody else', async ({ page }) => {
  const guest = 'Claire Exemple'
  const owner = 'Ada Beispiel'
  await page.goto('/posts/recruter/')
  const article = page.locator('article')
  await expect(article.getByRole('link', { name: guest })).toBeVisible()
  await expect(article).not.toContainText(owner)
  await expect(page.getByText(/^Claire Exemple, /)).toBeVisible()
  const named = {
    'JSON-LD': (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
    'Open Graph': (await page.locator('meta[property="article:author"]').getAttribute('content')) ?? '',
    'the author of the page': (await page.locator('meta[name=author]').getAttribute('content')) ?? '',
    'index.md': read('posts/recruter/index.md'),
    Atom: findEntry('atom.xml', 'entry'),
    RSS: findEntry('rss.xml', 'item'),
    'JSON Feed': JSON.stringify(
      JSON.parse(read('feed.json')).items.find(({ url }: { url: string }) => url.endsWith('/recruter/')),
    ),
  }
  for (const [where, text] of Object.entries(named)) {
    expect(text, where).toMatch(/Claire Exemple|claire-exemple/)
    expect(text, where).not.toMatch(/Ada Beispiel|ada-beispiel|ada\.example/)
  }
})

/** The entry of the guest’s post in a feed. */
function findEntry(feed: string, element: string): string {
  const entries = read(feed).split(RegExp(`(?=<${element}\\b)`))
  return entries.find((entry) => entry.includes('/posts/recruter/')) ?? ''
}
