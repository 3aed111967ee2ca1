import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { withWarningTable } from './warning-table'

test('replaces what is between the markers, and nothing else', () => {
  const updated = withWarningTable('Above\n<!-- warnings -->\nold\n<!-- /warnings -->\nBelow\n')
  expect(updated).toMatch(/^Above\n<!-- warnings -->\n\n\| name \|.*\n\n<!-- \/warnings -->\nBelow\n$/s)
  expect(updated).not.toContain('old')
})

test('throws if the document has no place for the table', () => {
  expect(() => withWarningTable('Nothing')).toThrow('no <!-- warnings --> and <!-- /warnings -->')
})

test('docs/content-check.md is up to date (run npm run docs)', () => {
  const document = readFileSync('docs/content-check.md', 'utf8')
  expect(document).toBe(withWarningTable(document))
})
