import type { Paragraph, Root, Text } from 'mdast'
import { describe, expect, test } from 'vitest'
import { EXIT, SKIP, visit } from './visit'

function text(value: string): Text {
  return { type: 'text', value }
}

function paragraph(...values: string[]): Paragraph {
  return { type: 'paragraph', children: values.map(text) }
}

describe('visit', () => {
  const tree: Root = { type: 'root', children: [paragraph('a', 'b'), { type: 'break' }, paragraph('c')] }
  const textsBelow = (node: Root | Paragraph) => {
    const texts: string[] = []
    visit(node, 'text', ({ value }) => void texts.push(value))
    return texts.join('')
  }

  test('visits a node before its children, with its index and its parent', () => {
    const visits: string[] = []
    visit(tree, (node, index, parent) => void visits.push(`${node.type} ${index} ${parent?.type}`))
    expect(visits).toEqual([
      'root undefined undefined',
      'paragraph 0 root',
      'text 0 paragraph',
      'text 1 paragraph',
      'break 1 root',
      'paragraph 2 root',
      'text 0 paragraph',
    ])
  })

  test('calls back for the given types alone', () => {
    expect(textsBelow(tree)).toBe('abc')
    const types: string[] = []
    visit(tree, ['break', 'text'], ({ type }) => void types.push(type))
    expect(types).toEqual(['text', 'text', 'break', 'text'])
  })

  test('leaves out the children of a node, and everything after it', () => {
    const visited: string[] = []
    visit(tree, (node) => {
      visited.push(node.type)
      if (node.type === 'break') return EXIT
      return node.type === 'paragraph' ? SKIP : undefined
    })
    expect(visited).toEqual(['root', 'paragraph', 'break'])
  })

  test('goes on at the index that is returned, after nodes were inserted or removed', () => {
    const changed = paragraph('a', 'b', 'c')
    visit(changed, 'text', ({ value }, index, parent) => {
      if (!parent || index === undefined) return undefined
      if (value === 'a') {
        parent.children.splice(index, 1, text('x'), text('y'))
        return [SKIP, index + 2]
      }
      if (value !== 'b') return undefined
      parent.children.splice(index, 1)
      return index
    })
    expect(textsBelow(changed)).toBe('xyc')
  })
})
