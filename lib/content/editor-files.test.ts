import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createFileParser } from '@/lib/content/compile/parse-file'
import { isSourceFile, parseSourceFile } from '@/lib/content/front-matter/parse-source-file'
import { readFrontMatter } from '@/lib/content/front-matter/read-front-matter'
import type { SourceFile } from '@/lib/content/front-matter/source-file'
import { isError } from '@/lib/diagnostics/issue'
import { listFiles } from '@/lib/node/fs'
import { getEditorFiles } from './editor-files'
import { toJsonSchema } from './front-matter/json-schema'
import { getFileKind, type Kind, kindNames, kinds } from './kinds'

type Ajv = { compile: (schema: unknown) => (data: unknown) => boolean }

/** The validator of JSON Schema that html-validate brings along. */
const require = createRequire(createRequire(import.meta.url).resolve('html-validate'))
const { default: Ajv }: { default: new (options: { strict: boolean }) => Ajv } = require('ajv')
const ajv = new Ajv({ strict: false })

const validators = Object.fromEntries(
  kindNames.map((kind) => [kind, ajv.compile(toJsonSchema(kind, kinds[kind].fields))]),
)

function isValid(kind: Kind, ...fields: string[]): boolean {
  const source = parseSourceFile(`${kind}/x.md`, ['---', ...fields, '---', 'Text.', ''].join('\n'))
  if (!isSourceFile(source)) throw new Error(source[0]?.message)
  const result = validators[kind]?.(source.frontMatter) ?? false
  // The schema has to agree with the content check.
  expect(hasErrors(kind, source)).toBe(!result)
  return result
}

function hasErrors(kind: Kind, source: SourceFile): boolean {
  return readFrontMatter(source, kinds[kind].fields, 'UTC').issues.some(isError)
}

test.each(getEditorFiles())('$path is up to date (run npm run docs)', ({ path, text }) => {
  expect(existsSync(path) && readFileSync(path, 'utf8')).toBe(text)
})

test.each(['content', 'e2e/fixture/content'])('the front matter of every file in %s is valid', async (folder) => {
  const parse = createFileParser(resolve(folder))
  const invalid: string[] = []
  const files = (await listFiles(resolve(folder))).filter(getFileKind)
  for (const file of files) {
    const { source } = await parse(file)
    const kind = getFileKind(file)
    if (!source || !kind || !validators[kind]?.(source.frontMatter)) invalid.push(file)
  }

  expect(files.length).toBeGreaterThan(0)
  expect(invalid).toEqual([])
})

describe('a front matter of a post', () => {
  test.each([
    'tags: pens',
    'tags: [pens, paper]',
    'tags:',
    'draft: true',
    'draft: Yes',
    "draft: ' OFF '",
    'date: 2022-04-04',
    'date: 2022-04-04 09:30',
    'date: 2022-04-04 09:30:00 +0200',
    'date: 2022-04-04t09:30:00.25z',
    "date: '2022-04-04 09:30 utc'",
    'seriesOrder: 2',
    "seriesOrder: '02'",
    'translations: { de: ein-plan }',
    'excerpt_separator: ""',
    'summary: In short.',
    'layout: post',
    'license: CC-BY-4.0',
    'license: none',
    'weight: [1, 2]',
    'permalink: /x/',
    'hidden: no',
    'hidden: false',
    'hidden:',
    'last_modified_at: 2022-04-04',
  ])('may have %s', (field) => {
    expect(isValid('posts', 'title: A plan', field)).toBe(true)
  })

  test.each([
    'titel: A plan',
    'Draft: true',
    'description: 7',
    "description: ' '",
    'tags: [pens, 7]',
    'tags: { a: b }',
    'draft:',
    'draft: maybe',
    'draft: 1',
    'date: 4 April 2022',
    'date: 2022-4-4',
    'date: 2022',
    'date: 2022-04-04 9:30',
    'seriesOrder: 0',
    'license: CC-BY',
    'license: [CC-BY-4.0]',
    "seriesOrder: '0'",
    'seriesOrder: 1.5',
    'translations: de',
    'translations: { de: 7 }',
    'hidden: true',
    'redirect_to: /x/',
    'start: [a-plan]',
  ])('must not have %s', (field) => {
    expect(isValid('posts', 'title: A plan', field)).toBe(false)
  })

  test.each([[['date: 2022-04-04']], [['title:']], [['title: 7']], [["title: ''"]]])('needs a title: %j', (fields) => {
    expect(isValid('posts', ...fields)).toBe(false)
  })
})

test.each([
  ['start: a-plan', true],
  ['start: [a-plan, { post: b, note: Why }]', true],
  ['start: { post: b }', true],
  ['start: [{ note: Why }]', false],
  ['start: [{ post: b, nota: Why }]', false],
  ['start: [7]', false],
  ['aliases: hiring', true],
  ['redirect_from: /x/', true],
  ['date: 2022-04-04', false],
])('a topic with %s is valid: %s', (field, expected) => {
  expect(isValid('topics', 'title: Hiring', 'description: Whom.', field)).toBe(expected)
})

test('a topic needs a description, a category needs nothing, a page has no date', () => {
  expect(isValid('topics', 'title: Hiring')).toBe(false)
  expect(isValid('categories', 'description: Whom.')).toBe(true)
  expect(isValid('pages', 'title: About', 'date: tomorrow')).toBe(true)
  expect(isValid('pages', 'title: About', 'tags: pens')).toBe(false)
})

test('describes a field with its default, and says what a field of another generator does', () => {
  const { properties } = toJsonSchema('A post', kinds.posts.fields) as { properties: Record<string, object> }

  expect(properties.slug).toMatchObject({
    description: 'The last part of the URL. Default: the file name without its date.',
  })
  expect(properties.title).toMatchObject({ description: 'The headline.' })
  expect(properties.layout).toEqual({
    description: 'Ignored. There is one layout for each kind of content.',
    doNotSuggest: true,
  })
  expect(properties.permalink).toMatchObject({ deprecationMessage: expect.stringContaining('no effect here') })
})

test('Front Matter CMS has a form for each kind, with its folder, its preview and its required fields', () => {
  const text = getEditorFiles().find(({ path }) => path === 'frontmatter.json')?.text ?? ''
  const settings = JSON.parse(text)
  const [posts] = settings['frontMatter.taxonomy.contentTypes']

  expect(settings['frontMatter.content.pageFolders'].map(Object.values)).toEqual([
    ['posts', '[[workspace]]/content/posts', '', ['posts'], "'posts'"],
    ['topics', '[[workspace]]/content/topics', '', ['topics'], "'topics'"],
    ['categories', '[[workspace]]/content/categories', '', ['categories'], "'categories'"],
    ['authors', '[[workspace]]/content/authors', '', ['authors'], "'authors'"],
    ['pages', '[[workspace]]/content/pages', '', ['pages'], ''],
  ])
  expect(posts.fields.map(({ name, type }: Record<string, string>) => `${name} ${type}`)).toEqual([
    ...['title string', 'date datetime', 'slug string', 'draft draft', 'description string', 'excerpt string'],
    ...['categories categories', 'topics list', 'tags tags', 'series list', 'seriesOrder number', 'authors list'],
    ...['updated datetime'],
    ...[
      'lang string',
      'image image',
      'canonical string',
      'license choice',
      'comments boolean',
      'newsletter boolean',
      'toc boolean',
      'related boolean',
      'featured boolean',
      'noindex boolean',
      'aliases list',
    ],
  ])
  expect(posts.fields[0]).toEqual({
    ...{ title: 'Title', name: 'title', description: 'The headline.', type: 'string', single: true, required: true },
  })
})
