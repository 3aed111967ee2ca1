import { expect, test } from 'vitest'
import { aContext, aRendering, aSource } from '@/lib/content/testing/builders'
import { parseTopic } from './topic'

const FILE = 'topics/hiring.md'

function parse(frontMatter: Record<string, unknown>) {
  return parseTopic(aSource(FILE, frontMatter), aRendering({ html: '<p>Intro</p>' }), aContext())
}

test('parses a file into a topic', () => {
  const start = ['one', { post: 'two', note: 'Why' }]
  expect(parse({ title: 'Hiring', description: 'How', aliases: 'recruiting', start })).toEqual({
    entry: {
      file: FILE,
      getPosition: expect.any(Function),
      slug: 'hiring',
      title: 'Hiring',
      description: 'How',
      html: '<p>Intro</p>',
      aliases: ['recruiting'],
      start: [{ post: 'one' }, { post: 'two', note: 'Why' }],
    },
    issues: [],
  })
})

test.each(['title', 'description'])('makes no topic of a file without a %s', (field) => {
  const { entry, issues } = parse({ title: 'Hiring', description: 'How', [field]: undefined })
  expect(entry).toBeUndefined()
  expect(issues).toMatchObject([{ file: FILE, line: 1, column: 1, message: `${field} is missing` }])
})

test('has no aliases and no reading path by default', () => {
  expect(parse({ title: 'Hiring', description: 'How' }).entry).toMatchObject({ aliases: [], start: [] })
})
