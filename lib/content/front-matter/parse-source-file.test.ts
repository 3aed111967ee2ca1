import { expect, test } from 'vitest'
import type { Issue } from '@/lib/diagnostics/issue'
import { isSourceFile, parseSourceFile } from './parse-source-file'
import type { SourceFile } from './source-file'

const FILE = 'posts/a.md'

/** A file with this YAML between its fences. */
function withFrontMatter(yaml: string, body = 'Text'): string {
  return `---\n${yaml}\n---\n${body}`
}

function parse(text: string): SourceFile {
  const result = parseSourceFile(FILE, text)
  if (!isSourceFile(result)) throw new Error(result.map(({ message }) => message).join('\n'))
  return result
}

function getIssues(text: string): Issue[] {
  const result = parseSourceFile(FILE, text)
  return isSourceFile(result) ? [] : result
}

test('splits a file into front matter and body', () => {
  const { frontMatter, body } = parse('---\ntitle: The step back\ntags: [a, b]\n---\nText\n\nMore\n')
  expect({ frontMatter, body }).toEqual({
    frontMatter: { title: 'The step back', tags: ['a', 'b'] },
    body: 'Text\n\nMore\n',
  })
})

test('counts the first line of the body from the start of the file', () => {
  expect(parse('---\ntitle: A\ndate: 2022-04-04\n---\nText').bodyLine).toBe(5)
})

test('keeps a date as the string that was written', () => {
  expect(parse(withFrontMatter('date: 2022-04-04')).frontMatter).toEqual({ date: '2022-04-04' })
})

test('keeps yes and no as strings, as YAML 1.2 does', () => {
  expect(parse(withFrontMatter('draft: yes')).frontMatter).toEqual({ draft: 'yes' })
})

test('accepts a byte-order mark', () => {
  expect(parse('\uFEFF---\ntitle: A\n---\nText').frontMatter).toEqual({ title: 'A' })
})

test('accepts CRLF line ends', () => {
  const { frontMatter, body } = parse('---\r\ntitle: A\r\n---\r\nText\r\nMore')
  expect({ frontMatter, body }).toEqual({ frontMatter: { title: 'A' }, body: 'Text\nMore' })
})

test('accepts an empty front matter', () => {
  expect(parse('---\n---\nText')).toMatchObject({ frontMatter: {}, body: 'Text', bodyLine: 3 })
})

test('leaves a line of three hyphens in the body alone', () => {
  expect(parse('---\ntitle: A\n---\nText\n\n---\n\nMore').body).toBe('Text\n\n---\n\nMore')
})

test('names the file that it parses', () => {
  expect(parse(withFrontMatter('title: A')).file).toBe('posts/a.md')
})

test.each([
  { path: ['title'], position: { line: 2, column: 1 } },
  { path: ['tags'], position: { line: 3, column: 1 } },
  { path: ['tags', 1], position: { line: 5, column: 5 } },
  { path: ['start', 0, 'note'], position: { line: 8, column: 5 } },
  { path: [], position: { line: 1, column: 1 } },
  { path: ['start', 0, 'absent'], position: { line: 7, column: 5 } },
])('finds the position of $path, or of the deepest part of it that exists', ({ path, position }) => {
  const yaml = 'title: A\ntags:\n  - one\n  - two\nstart:\n  - post: a-post\n    note: Why'
  expect(parse(withFrontMatter(yaml)).getPosition(path)).toEqual(position)
})

test('reports a missing front matter', () => {
  expect(getIssues('# A title\n\nText')).toMatchObject([
    { file: 'posts/a.md', line: 1, column: 1, severity: 'error', message: 'the front matter is missing' },
  ])
})

test.each([
  ['TOML', '+++\ntitle = "A"\n+++\nText'],
  ['JSON', '{ "title": "A" }\n\nText'],
])('recognizes a front matter in %s', (format, text) => {
  const finding = { message: `the front matter is ${format}`, fix: 'write it as YAML between --- lines' }
  expect(getIssues(text)).toEqual([{ file: 'posts/a.md', severity: 'error', line: 1, column: 1, ...finding }])
})

test('reports empty lines above the front matter', () => {
  expect(getIssues('\n\n---\ntitle: A\n---\nText')).toMatchObject([
    { line: 1, column: 1, fix: 'remove the empty lines above ---' },
  ])
})

test('reports a fence of four hyphens', () => {
  expect(getIssues('----\ntitle: A\n----\nText')).toMatchObject([{ line: 1, message: 'the first line is ----' }])
})

test('reports a front matter that is never closed, with the line after its last field', () => {
  expect(getIssues('---\ntitle: A\ntags:\n  - one\n\nText')).toMatchObject([
    { line: 1, message: 'the front matter is never closed', fix: 'add a line of three hyphens at line 5' },
  ])
})

test.each([
  ['a rule', '---\ntitle: A\n\nText\n\n---\n\nMore', 3],
  ['a line below text', '---\ntitle: A\n\ntags:\n  - one\n\n# On *tags*\n\nText: more\nof it\n---\nMore', 6],
  ['a table', '---\ntitle: A\n\n| a | b |\n---|---\n', 3],
  ['a front matter in code', '---\ntitle: A\n\n```yaml\n---\ntitle: B\n---\n```\n', 3],
  ['a rule below a heading and an image', '---\r\ntitle: A\r\n\r\n## Why\r\n\r\n![B](b.png)\r\n\r\n---\r\n', 3],
  ['a rule below text that is valid YAML', '---\ntitle: A\n\n## Why\n\nWe stopped: it was slow.\n\n---\n', 3],
  ['a rule below a list', '---\ntitle: A\n\n- one\n- two\n\n---\n', 3],
])('reports a front matter that is never closed above %s, at the line where its end is missing', (_, text, line) => {
  const fix = `add a line of three hyphens at line ${line}`
  expect(getIssues(text)).toEqual([
    { file: FILE, severity: 'error', line, column: 1, message: 'the front matter is never closed', fix },
  ])
})

test('suggests to close the front matter below fields with empty lines between them', () => {
  expect(getIssues('---\ntitle: A\n\ntags: x\n\nText')).toMatchObject([
    { fix: 'add a line of three hyphens at line 5' },
  ])
})

test.each(['title: A\n\n## A comment.\n\ntags:\n\n- one\n', 'title: A\ntext: |\n  One\n\n  two\n\ndraft: true'])(
  'accepts a front matter with empty lines: %j',
  (yaml) => {
    expect(getIssues(withFrontMatter(yaml))).toEqual([])
  },
)

test('does not take the second paragraph of a value in quotes for the text', () => {
  expect(getIssues(withFrontMatter('title: "A\n\nB"'))[0]).toMatchObject({ line: 2, column: 8 })
})

test('reports a line of the front matter that begins with three hyphens', () => {
  expect(getIssues('---\ntitle: A\n--- b\n---\nText')).toMatchObject([
    { line: 3, column: 1, message: 'a line of the front matter begins with ---' },
  ])
})

test('reports a front matter that is not a mapping', () => {
  expect(getIssues(withFrontMatter('just words'))).toMatchObject([
    { line: 2, column: 1, message: 'the front matter has no fields', fix: 'write one `field: value` per line' },
  ])
})

test.each([
  ['an unquoted colon', 'date: 2022-04-04\ntitle: The step: back', 3, 'put a value with a colon in it in quotes'],
  ['a value that begins with @', 'title: A\nslug: @home', 3, 'another YAML indicator in quotes'],
  ['a value that begins with *', 'title: *important*', 2, 'put a value that begins with * or & in quotes'],
  ['a value that begins with !', 'title: !wow yes', 2, 'put a value that begins with ! in quotes'],
  ['a duplicate field', 'title: A\ndraft: true\ntitle: B', 4, 'write each field once; remove one of them'],
  ['a tab', 'tags:\n\t- one', 3, 'indent with spaces; YAML does not allow tabs'],
  ['a backslash in double quotes', 'title: "C:\\Windows"', 2, 'write a backslash twice in double quotes'],
])('reports %s on its line, with a fix', (_, yaml, line, fix) => {
  expect(getIssues(withFrontMatter(yaml))[0]).toMatchObject({ line, fix: expect.stringContaining(fix) })
})

test('reports an unclosed quote where it opens', () => {
  expect(getIssues(withFrontMatter('title: "The step back\ndate: 2022-04-04\ndraft: true'))[0]).toMatchObject({
    line: 2,
    column: 8,
    fix: expect.stringContaining('close the quote'),
  })
})

test('reports an unclosed bracket where it opens', () => {
  expect(getIssues(withFrontMatter('date: 2022-04-04\ntags: [one, two\ntitle: A'))[0]).toMatchObject({
    line: 3,
    column: 7,
    fix: expect.stringContaining('close brackets'),
  })
})

test('reports every alias without an anchor', () => {
  expect(getIssues(withFrontMatter('title: *one*\nslug: two\ntags: [*three]')).map(({ line }) => line)).toEqual([2, 4])
})

test('reports merge conflict markers on their lines', () => {
  const text = withFrontMatter('<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> branch')
  expect(getIssues(text).map(({ line, message }) => [line, message])).toEqual([
    [2, 'unresolved merge conflict'],
    [6, 'unresolved merge conflict'],
  ])
})

test('recognizes bare carriage returns', () => {
  expect(getIssues('---\rtitle: A\r---\rText')).toMatchObject([
    { message: 'the line ends are bare carriage returns', fix: 'save the file with LF or CRLF line ends' },
  ])
})

test('reports a space before the front matter', () => {
  expect(getIssues(' ---\ntitle: A\n---\nText')).toMatchObject([{ line: 1, fix: 'remove the space before ---' }])
})

test('reports every YAML error', () => {
  expect(getIssues(withFrontMatter('title: A: b\nslug: C: d')).map(({ line }) => line)).toEqual([2, 3])
})

test('refuses to expand aliases exponentially', () => {
  const ten = (name: string) => Array.from({ length: 10 }, () => name).join(', ')
  const bomb = `a: &a [${ten('x')}]\nb: &b [${ten('*a')}]\nc: &c [${ten('*b')}]\nd: [${ten('*c')}]`
  expect(getIssues(withFrontMatter(bomb))).toMatchObject([{ line: 2, column: 1, fix: 'write the values out' }])
})
