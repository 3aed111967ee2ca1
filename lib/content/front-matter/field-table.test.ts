import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { kindNames, kinds } from '@/lib/content/kinds'
import { fieldTable, withFieldTables } from './field-table'
import type { Fields } from './fields'

const fields = {
  title: { kind: 'string', required: true, description: 'The headline.' },
  tags: { kind: 'stringList', description: 'Keywords.', default: 'none' },
  summary: { kind: 'string', description: 'Another name.' },
  layout: { kind: 'ignored', description: 'There is one.' },
} as const satisfies Fields

const TABLE = `| field | description | default |
|---|---|---|
| \`title\` | The headline. | an error |
| \`tags\` | Keywords. | none |
| \`summary\` | Another name. | – |`

test('lists the supported fields with their descriptions and defaults', () => {
  expect(fieldTable(fields)).toBe(TABLE)
})

test('replaces what is between the markers, and nothing else', () => {
  const document = 'Above\n<!-- fields: posts -->\nold\n<!-- /fields -->\nBelow <!-- /fields -->\n'
  expect(withFieldTables(document, { posts: fields })).toBe(
    `Above\n<!-- fields: posts -->\n\n${TABLE}\n\n<!-- /fields -->\nBelow <!-- /fields -->\n`,
  )
})

test('throws if the document has no place for a table', () => {
  expect(() => withFieldTables('Nothing', { posts: fields })).toThrow('no <!-- fields: posts -->')
})

test('the README is up to date (run npm run docs)', () => {
  const readme = readFileSync('README.md', 'utf8')
  const tables = Object.fromEntries(kindNames.map((kind) => [kind, kinds[kind].fields]))
  expect(readme).toBe(withFieldTables(readme, tables))
})
