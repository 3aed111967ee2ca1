import { expect, test } from 'vitest'
import { withFields } from '@/lib/content/check/testing/content-case'
import { writeContent } from '@/lib/content/check/testing/temporary-content'
import { createFileParser } from './parse-file'

const FILE = 'posts/a.md'
const VALID = withFields('title: A plan')
const INVALID = withFields('title: "A plan')

test('parses a file of the content folder', async () => {
  const parse = createFileParser(await writeContent({ [FILE]: VALID }))
  expect(await parse(FILE)).toMatchObject({
    file: FILE,
    source: { file: FILE, frontMatter: { title: 'A plan' }, body: 'Some text.\n', bodyLine: 4 },
    issues: [],
  })
})

test('reports a file that cannot be parsed or decoded', async () => {
  const contentDir = await writeContent({ [FILE]: INVALID, 'posts/b.md': Uint8Array.of(0xff) })
  const parse = createFileParser(contentDir)
  expect(await parse(FILE)).toMatchObject({ issues: [{ file: FILE, line: 2, column: 8 }] })
  expect(await parse('posts/b.md')).toMatchObject({ issues: [{ message: 'the file is not UTF-8' }] })
})

test('returns the same source file until the file changes', async () => {
  const contentDir = await writeContent({ [FILE]: VALID })
  const parse = createFileParser(contentDir)
  const { source } = await parse(FILE)
  expect((await parse(FILE)).source).toBe(source)
  await writeContent({ [FILE]: withFields('title: Another plan') }, contentDir)
  expect((await parse(FILE)).source?.frontMatter).toEqual({ title: 'Another plan' })
})
