import { expect, test } from 'vitest'
import { renderMarkdown } from './pipeline'

test.each([
  ['a power', 'n^2', 'n^2'],
  ['a function', 'O(n \\log n)', 'O(n log n)'],
  ['a function with parentheses', '\\log(n)', 'log(n)'],
  ['a Greek letter and an operator', '\\alpha \\cdot \\beta + 1', 'α ⋅ β + 1'],
  ['a relation', 'p<0.05', 'p < 0.05'],
  ['a sign', '(-1)^n = -x', '(−1)^n = −x'],
  ['a fraction and a root', '\\frac{a+1}{b} \\le \\sqrt{2}', '(a + 1)/b ≤ √2'],
  ['a cube root', '\\sqrt[3]{x+1}', '3√(x + 1)'],
  ['indices', 'x_{i+1}^2 y_i z', 'x_(i+1)^2 y_i z'],
  ['a sum', '\\sum_{i=1}^n i', '∑_(i=1)^n i'],
  ['a limit', '\\lim_{n\\to\\infty} a_n', 'lim_(n→∞) a_n'],
  ['a prime and a degree', "f'(x) = 90^\\circ", 'f′(x) = 90°'],
  ['an accent', '\\hat{x} + \\vec v', 'x̂ + v⃗'],
  ['words', '\\text{lead time} = 5\\,\\mathrm{d}', 'lead time = 5 d'],
  ['a binomial', '\\binom{n}{k}', '(n choose k)'],
  ['a matrix', '\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}', '(a b; c d)'],
  ['a brace below', '\\underbrace{a+b}_{c}', '(a + b)_c'],
  ['no phantom', '\\phantom{x}y', 'y'],
])('reads %s', async (_, tex, text) => {
  expect((await renderMarkdown(`It is $${tex}$ here.\n\nMore.`)).excerpt).toBe(`It is ${text} here.`)
})

test('reads MathML that the author has written', async () => {
  const { excerpt } = await renderMarkdown('Of <math><msub><mi>x</mi><mi>i</mi></msub><mo>&gt;</mo><mn>1</mn></math>')
  expect(excerpt).toBe('Of x_i > 1')
})
