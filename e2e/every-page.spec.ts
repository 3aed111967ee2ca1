import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { JSDOM, VirtualConsole } from 'jsdom'
import { findViolations } from './testing/find-violations'
import { samplePages } from './testing/sample-pages'
import { sites, type TestedSite } from './testing/sites'
import { expect, test } from './testing/test'

const DEVICES = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } }

for (const [device, viewport] of Object.entries(DEVICES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds no violation on any kind of page, ${device}, ${colorScheme}`, async ({ page }) => {
      // There are many.
      test.slow()
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      for (const path of Object.values(samplePages)) {
        await page.goto(path)
        expect(await findViolations(page), path).toEqual([])
      }
    })
  }
}

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Long titles are the author’s.
    'long-title': 'off',
  },
})

for (const [name, site] of Object.entries(sites)) {
  test(`every page of the ${name} site is valid HTML`, async () => {
    const pages = listPages(site)
    expect(pages).toContain('index.html')
    const errors: string[] = []
    for (const page of pages) {
      const report = await validator.validateFile(join(site.outDir, page))
      for (const { messages } of report.results) {
        errors.push(
          ...messages.map(({ ruleId, message, line, column }) => `${page}:${line}:${column} ${ruleId}: ${message}`),
        )
      }
    }
    expect(errors).toEqual([])
  })
}

// Whatever the headings of a text are, their ids contain no colon, so that no page has an id twice.
for (const [name, site] of Object.entries(sites)) {
  test(`every id around the text of a page of the ${name} site begins with “site:”`, () => {
    const pages = listPages(site).map((file) => ({ file, ids: getIdsAroundText(join(site.outDir, file)) }))
    expect(pages.some(({ ids }) => ids.length > 0)).toBe(true)
    expect(pages.filter(({ ids }) => ids.some((id) => !id.startsWith('site:')))).toEqual([])
  })
}

/** The ids of a page that has a text of an author, except for those within the text. */
function getIdsAroundText(path: string): string[] {
  const { document } = new JSDOM(readFileSync(path, 'utf8'), { virtualConsole: new VirtualConsole() }).window
  if (!document.querySelector('.prose')) return []
  return [...document.querySelectorAll('[id]:not(.prose *)')].map(({ id }) => id)
}

function listPages(site: TestedSite): string[] {
  return readdirSync(site.outDir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
}
