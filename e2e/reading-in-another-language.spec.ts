import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTextContent, isElementNode, queryAll } from '@parse5/tools'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Message } from '@/lib/language/message'
import { de } from '@/lib/language/messages/de'
import { en } from '@/lib/language/messages/en'
import { escapeRegExp } from '@/lib/text/escape-reg-exp'
import { findViolations } from './testing/find-violations'
import { sites } from './testing/sites'
import { expect, test } from './testing/test'

const { outDir } = sites.german

test.use({ baseURL: sites.german.url, locale: 'de-DE' })

/** Files that readers or their programs read. */
const files = () =>
  readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(html|xml|json|txt|webmanifest)$/.test(file) && !file.startsWith('immutable'),
  )

/** What the interface says in English, between the values; words that are German too are left out. */
const ENGLISH = Object.values<Message>(en)
  .flatMap((message) => (typeof message === 'string' ? [message] : Object.values(message)))
  .flatMap((text = '') => text.split(/\{\w+\}/))
  .map((text) => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
  .filter((text) => text.length > 3 && !JSON.stringify(de).includes(text))

function findEnglish(words: string): string[] {
  return ENGLISH.filter((text) => new RegExp(`(?<!\\p{L})${escapeRegExp(text)}(?!\\p{L})`, 'u').test(words))
}

/** The words of a page, those of its attributes included, or of another file without its tags. */
function readWords(file: string): string {
  const source = readFileSync(join(outDir, file), 'utf8')
  if (!file.endsWith('.html')) return source.replace(/<[^>]+>/g, ' ')
  const document = parse(source)
  const elements = [...queryAll<DefaultTreeAdapterTypes.Element>(document, isElementNode)]
  for (const element of elements) if (['script', 'style'].includes(element.tagName)) element.childNodes = []
  const named = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => ATTRIBUTES.includes(name)))
  return [getTextContent(document), ...named.map(({ value }) => value)].join('\n')
}

const ATTRIBUTES = ['aria-label', 'title', 'alt', 'placeholder', 'content']

test('no page and no file has an English word of the interface', () => {
  const found = files().flatMap((file) => findEnglish(readWords(file)).map((text) => `${file}: ${text}`))
  expect(found).toEqual([])
  // They are found where they are.
  expect(findEnglish('<h2>Related posts</h2>')).toEqual(['Related posts'])
})

test('every page says that it is in German', () => {
  const pages = files().filter((file) => file.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(20)
  for (const page of pages) expect(readFileSync(join(outDir, page), 'utf8'), page).toMatch(/<html[^>]* lang="de"/)
})

test('the words of the settings replace others', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Zuletzt geschrieben' })).toBeVisible()
})

test('a text has the labels and quotation marks of its language', async ({ page }) => {
  await page.goto('/posts/zuhoeren/')
  await expect(page.getByText('Sie sagte: „Wir ‚wissen‘ es doch.“')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Erledigt' })).toBeChecked()
  await expect(page.getByRole('link', { name: 'Video auf YouTube' })).toBeVisible()
  await expect(page.locator('.callout-title')).toHaveText('Tipp')
  await expect(page.getByText('5. März 2023', { exact: true })).toBeVisible()
  await page.goto('/posts/recruter/')
  await expect(page.getByText('Elle dit «\u202fnon\u202f».')).toBeVisible()
  await page.goto('/posts/kaizen/')
  await expect(page.getByText('彼は「はい」と言った。')).toBeVisible()
})

test('a post in Arabic reads from right to left, with Arabic words around it', async ({ page }) => {
  await page.goto('/posts/istima/')
  const article = page.locator('article')
  await expect(article).toHaveAttribute('lang', 'ar')
  await expect(article).toHaveAttribute('dir', 'rtl')
  await expect(article.getByText('دقيقة قراءة واحدة')).toBeVisible()
  await expect(article.getByText('المحتويات').first()).toBeAttached()
  await expect(article.getByText('قالت: «نعم».')).toBeVisible()
  expect(await findViolations(page)).toEqual([])
})

test('scripts speak the language of the site', async ({ page }) => {
  await page.goto('/posts/zuhoeren/')
  await expect(page.getByRole('button', { name: 'Farbschema: dunkel' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Kopieren', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Zitat kopieren' })).toBeVisible()
  await page.keyboard.press('/')
  const dialog = page.getByRole('dialog', { name: 'Suche' })
  await dialog.getByRole('combobox', { name: 'Dieses Blog durchsuchen' }).fill('Zuhören')
  await expect(dialog.getByText(/^\d+ Ergebnisse? für „Zuhören“\.$/)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Tastenkürzel' })).toBeVisible()
})
