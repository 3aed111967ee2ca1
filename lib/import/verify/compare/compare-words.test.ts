import { expect, test } from 'vitest'
import { compareWords } from './compare-words'

function compare(old: string, own: string) {
  return compareWords(old.split(' '), own.split(' '))
}

test('finds nothing in equal texts', () => {
  expect(compare('a b c', 'a b c')).toEqual([])
})

test('shows a loss in its context', () => {
  expect(compare('1 2 3 4 5 6 7 8 9 lost 10 11', '1 2 3 4 5 6 7 8 9 10 11')).toMatchObject([
    { kind: 'words missing', isLoss: true, old: '… 5 6 7 8 9 [lost] 10 11', own: '… 5 6 7 8 9 [] 10 11' },
  ])
})

test.each([
  ['we split it', 'we it', 'words missing', true],
  ['we it', 'we split it', 'words added', false],
  ['we it', 'we {{< tweet 7 >}} it', 'templating that is shown', false],
  ['we join it', 'we split it', 'words that differ', true],
  ['a first b c d', 'a b c first d', 'words in another order', true],
  ['one two', 'onetwo', 'spaces', false],
  ['use *it* now', 'use it now', 'markup that the old site shows', false],
  ['#### use it', 'use it', 'markup that the old site shows', false],
  ['see [the plan][p] [p]: /plan', 'see the plan', 'markup that the old site shows', false],
  ['see [the plan](/a b c)', 'see the plan', 'markup that the old site shows', false],
  ['a note[^1] [^1]: Why.', 'a note Why.', 'markup that the old site shows', false],
  ['a</br>b c</article>', 'ab c', 'markup that the old site shows', false],
  ['see [the plan][p]', 'see the', 'words that differ', true],
  ['a Set<String> is', 'a Set is', 'words that differ', true],
  ['use it now', 'use **it** now', 'Markdown that is shown here', false],
  ['costs 5 €', 'costs 5', 'marks and symbols', true],
  ['“it” – now…', '"it" -- now...', 'quotes, dashes and ellipses', false],
])('counts “%s” → “%s” under %s', (old, own, kind, isLoss) => {
  const differences = compare(old, own)
  expect(differences.map((difference) => difference.kind)).toContain(kind)
  expect(differences.some((difference) => difference.isLoss)).toBe(isLoss)
})

test('says of two texts that have nothing in common no more than that', () => {
  const words = (letter: string) => Array.from({ length: 4000 }, (_, index) => `${letter}${index}`)
  expect(compareWords(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['texts that differ altogether'])
})
