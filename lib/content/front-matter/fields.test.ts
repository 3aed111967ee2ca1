import { expect, test } from 'vitest'
import { documentFields } from './document-fields'
import { type Fields, pickDocumentValues } from './fields'

const fields = {
  title: { kind: 'string', required: true, inDocument: true, description: 'The headline.' },
  tags: { kind: 'stringList', inDocument: true, description: 'Words.' },
  comments: { kind: 'boolean', inDocument: true, description: 'Whether there are any.' },
  draft: { kind: 'boolean', description: 'Whether it is a draft.' },
} as const satisfies Fields

test('picks the values that go into the document', () => {
  const values = { title: 'A', tags: ['b'], comments: false, draft: true }
  expect(pickDocumentValues(values, fields)).toEqual({ title: 'A', tags: ['b'], comments: false })
})

test('picks an empty list for a list that is absent, and nothing for another absent value', () => {
  expect(Object.entries(pickDocumentValues({ title: 'A' }, fields))).toEqual([
    ['title', 'A'],
    ['tags', []],
  ])
})

test('declares these fields in Contentlayer’s schema', () => {
  expect(documentFields(fields)).toEqual({
    title: { type: 'string', required: true, description: 'The headline.' },
    tags: { type: 'list', of: { type: 'string' }, required: true, description: 'Words.' },
    comments: { type: 'boolean', description: 'Whether there are any.' },
  })
})

test('throws for a field whose kind the schema does not have', () => {
  const withDate = { date: { kind: 'date', inDocument: true, description: 'When.' } } as const satisfies Fields
  expect(() => documentFields(withDate)).toThrow('date: a field of kind date cannot go into a document unchanged')
})
