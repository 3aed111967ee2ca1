import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Fields, meaningfulKeys } from '@/lib/content/front-matter/fields'
import { categoryFields } from './category-fields'
import { pageFields } from './page-fields'
import { postFields } from './post-fields'
import { topicFields } from './topic-fields'

const readme = readFileSync('README.md', 'utf8')

function rowsOf(fields: Fields): string[] {
  return meaningfulKeys(fields).map((key) => {
    const field = fields[key]
    const without = field?.required ? 'an error' : (field?.default ?? '–')
    return `| \`${key}\` | ${field?.meaning} | ${without} |`
  })
}

test.each([
  ['posts', postFields],
  ['topics', topicFields],
  ['categories', categoryFields],
  ['pages', pageFields],
] as const)('the README’s table of %s holds every key, its meaning and its default, and nothing else', (_, fields) => {
  const table = `| key | meaning | without it |\n|---|---|---|\n${rowsOf(fields).join('\n')}\n\n`
  expect(readme).toContain(table)
})
