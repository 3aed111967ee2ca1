import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** The texts about the project, which are the same in every copy of it. */
const texts = [
  'README.md',
  'CONTRIBUTING.md',
  ...['docs', 'docs/decisions', '.github/ISSUE_TEMPLATE'].flatMap(listTexts),
]

function listTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}

test('names no repository as its own, since every blog has another', () => {
  const manifest: Record<string, unknown> = JSON.parse(readFileSync('package.json', 'utf8'))
  expect(['repository', 'homepage', 'bugs'].filter((field) => field in manifest)).toEqual([])
  const host = /(github|gitlab)\.com\/[\w-]*step-back|[?&](repository|repository-url|repo)=/i
  expect(texts.filter((file) => host.test(readFileSync(file, 'utf8')))).toEqual([])
})
