import { expect, test } from 'vitest'
import { isParsed, type ParsedSource, parseSource, type SourceIssue } from './parse-source'

/** A file with this text between the hyphens. */
function withFrontMatter(yaml: string, body = 'Text'): string {
  return `---\n${yaml}\n---\n${body}`
}

function parsed(text: string): ParsedSource {
  const result = parseSource(text)
  if (!isParsed(result)) throw new Error(result.map(({ message }) => message).join('\n'))
  return result
}

function getIssuesAt(text: string): SourceIssue[] {
  const result = parseSource(text)
  return isParsed(result) ? [] : result
}

test('a file is its front matter and its body', () => {
  const { frontMatter, body } = parsed('---\ntitle: The step back\ntags: [a, b]\n---\nText\n\nMore\n')
  expect({ frontMatter, body }).toEqual({
    frontMatter: { title: 'The step back', tags: ['a', 'b'] },
    body: 'Text\n\nMore\n',
  })
})

test('the line on which the body begins is counted from the first of the file', () => {
  expect(parsed('---\ntitle: A\ndate: 2022-04-04\n---\nText').bodyLine).toBe(5)
})

test('a date stays the text that was written', () => {
  expect(parsed(withFrontMatter('date: 2022-04-04')).frontMatter).toEqual({ date: '2022-04-04' })
})

test('yes and no stay words, as YAML 1.2 has it', () => {
  expect(parsed(withFrontMatter('draft: yes')).frontMatter).toEqual({ draft: 'yes' })
})

test('a byte-order mark is accepted', () => {
  expect(parsed('\uFEFF---\ntitle: A\n---\nText').frontMatter).toEqual({ title: 'A' })
})

test('line ends of Windows are accepted', () => {
  const { frontMatter, body } = parsed('---\r\ntitle: A\r\n---\r\nText\r\nMore')
  expect({ frontMatter, body }).toEqual({ frontMatter: { title: 'A' }, body: 'Text\nMore' })
})

test('a front matter may be empty', () => {
  expect(parsed('---\n---\nText')).toMatchObject({ frontMatter: {}, body: 'Text', bodyLine: 3 })
})

test('three hyphens in the body are a rule of the body', () => {
  expect(parsed('---\ntitle: A\n---\nText\n\n---\n\nMore').body).toBe('Text\n\n---\n\nMore')
})

test.each([
  { path: ['title'], place: { line: 2, column: 1 } },
  { path: ['tags'], place: { line: 3, column: 1 } },
  { path: ['tags', 1], place: { line: 5, column: 5 } },
  { path: ['start', 0, 'note'], place: { line: 8, column: 5 } },
  { path: [], place: { line: 1, column: 1 } },
  { path: ['start', 0, 'absent'], place: { line: 7, column: 5 } },
])('the path $path leads to its line and column', ({ path, place }) => {
  const { locate } = parsed(
    withFrontMatter('title: A\ntags:\n  - one\n  - two\nstart:\n  - post: a-post\n    note: Why'),
  )
  expect(locate(path)).toEqual(place)
})

test('without a front matter there is nothing to read', () => {
  expect(getIssuesAt('# A title\n\nText')).toMatchObject([
    { line: 1, column: 1, message: 'the front matter is missing' },
  ])
})

test.each([
  ['TOML', '+++\ntitle = "A"\n+++\nText'],
  ['JSON', '{ "title": "A" }\n\nText'],
])('a front matter in %s is named for what it is', (language, text) => {
  const issue = { message: `the front matter is ${language}`, fix: 'write it as YAML between --- lines' }
  expect(getIssuesAt(text)).toEqual([{ line: 1, column: 1, ...issue }])
})

test('empty lines above the front matter are to go', () => {
  expect(getIssuesAt('\n\n---\ntitle: A\n---\nText')).toMatchObject([{ fix: 'remove the empty lines above ---' }])
})

test('a fence of four hyphens is none', () => {
  expect(getIssuesAt('----\ntitle: A\n----\nText')).toMatchObject([{ line: 1, message: 'the first line is ----' }])
})

test('a front matter that is never closed is to be closed after its last key', () => {
  expect(getIssuesAt('---\ntitle: A\ntags:\n  - one\n\nText')).toMatchObject([
    { message: 'the front matter is never closed', fix: 'put a line of three hyphens at line 5' },
  ])
})

test('a line that begins with three hyphens and goes on does not close the front matter', () => {
  expect(getIssuesAt('---\ntitle: A\n--- b\n---\nText')).toMatchObject([
    { line: 3, column: 1, message: 'a line of the front matter begins with ---' },
  ])
})

test('a front matter without keys is none', () => {
  expect(getIssuesAt(withFrontMatter('just words'))).toMatchObject([
    { line: 2, message: 'the front matter has no keys' },
  ])
})

test.each([
  ['a colon in a text', 'date: 2022-04-04\ntitle: The step: back', 3, 'a text with a colon in it needs quotes'],
  ['a text that begins with @', 'title: A\nslug: @home', 3, 'another sign of YAML needs quotes'],
  ['a text that begins with *', 'title: *important*', 2, 'a text that begins with * or & needs quotes'],
  ['a text that begins with !', 'title: !wow yes', 2, 'a text that begins with ! needs quotes'],
  ['a key twice', 'title: A\ndraft: true\ntitle: B', 4, 'each key once; remove one of them'],
  ['a tab', 'tags:\n\t- one', 3, 'indent with spaces; YAML takes no tabs'],
  ['a backslash in double quotes', 'title: "C:\\Windows"', 2, 'in double quotes a backslash is written twice'],
])('%s is complained about on its line, with a cure', (_, yaml, line, fix) => {
  expect(getIssuesAt(withFrontMatter(yaml))[0]).toMatchObject({ line, fix: expect.stringContaining(fix) })
})

test('a quote left open is complained about where it opens', () => {
  expect(getIssuesAt(withFrontMatter('title: "The step back\ndate: 2022-04-04\ndraft: true'))[0]).toMatchObject({
    line: 2,
    column: 8,
    fix: expect.stringContaining('close the quote'),
  })
})

test('a bracket left open is complained about where it opens', () => {
  expect(getIssuesAt(withFrontMatter('date: 2022-04-04\ntags: [one, two\ntitle: A'))[0]).toMatchObject({
    line: 3,
    column: 7,
    fix: expect.stringContaining('bracket'),
  })
})

test('every text that refers to nothing is named', () => {
  expect(getIssuesAt(withFrontMatter('title: *one*\nslug: two\ntags: [*three]')).map(({ line }) => line)).toEqual([
    2, 4,
  ])
})

test('marks of a merge in the front matter are complained about on their lines', () => {
  const text = withFrontMatter('<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> branch')
  expect(getIssuesAt(text).map(({ line, message }) => [line, message])).toEqual([
    [2, 'a merge left both versions here'],
    [6, 'a merge left both versions here'],
  ])
})

test('line ends of the old Macintosh are named for what they are', () => {
  expect(getIssuesAt('---\rtitle: A\r---\rText')).toMatchObject([{ fix: 'save the file with LF or CRLF' }])
})

test('a space before the front matter is to go', () => {
  expect(getIssuesAt(' ---\ntitle: A\n---\nText')).toMatchObject([{ line: 1, fix: 'remove the space before ---' }])
})

test('every error of the YAML is named', () => {
  expect(getIssuesAt(withFrontMatter('title: A: b\nslug: C: d')).map(({ line }) => line)).toEqual([2, 3])
})

test('aliases that unfold beyond measure are refused', () => {
  const ten = (name: string) => Array.from({ length: 10 }, () => name).join(', ')
  const bomb = `a: &a [${ten('x')}]\nb: &b [${ten('*a')}]\nc: &c [${ten('*b')}]\nd: [${ten('*c')}]`
  expect(getIssuesAt(withFrontMatter(bomb))).toMatchObject([{ fix: 'write the texts out' }])
})
