import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Heading } from '@/lib/content/site'
import { t } from '@/lib/language/translate'
import { TableOfContents } from './table-of-contents'

/** Headings of these depths, with a number in their text. */
function someHeadings(...depths: number[]): Heading[] {
  return depths.map((depth, index) => ({ depth, id: `h${index}`, text: `Heading ${index}` }))
}

/** The list in the margin; the collapsed one above the text is the same. */
function getList() {
  return within(screen.getAllByRole('navigation', { name: 'Contents' }).at(-1) ?? document.body)
}

test('links to each heading of the second and third level', () => {
  render(<TableOfContents t={t} headings={someHeadings(2, 3, 4, 2, 3, 6)} />)
  expect(
    getList()
      .getAllByRole('link')
      .map((link) => [link.textContent, link.getAttribute('href')]),
  ).toEqual([
    ['Heading 0', '#h0'],
    ['Heading 1', '#h1'],
    ['Heading 3', '#h3'],
    ['Heading 4', '#h4'],
  ])
})

test('nests headings of the third level below those of the second', () => {
  render(<TableOfContents t={t} headings={someHeadings(3, 2, 3, 3)} />)
  const nested = getList().getAllByRole('list')[1] ?? document.body
  expect(
    within(nested)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['Heading 2', 'Heading 3'])
})

test.each([[[]], [[2, 2, 2]], [[2, 2, 2, 4, 1]]])('shows nothing for headings of the depths %j', (depths) => {
  render(<TableOfContents t={t} headings={someHeadings(...depths)} />)
  expect(document.body).toHaveTextContent('')
})

test('omits a heading without an id', () => {
  const headings = someHeadings(2, 2, 2, 2, 2).map((heading, index) => (index === 1 ? { ...heading, id: '' } : heading))
  render(<TableOfContents t={t} headings={headings} />)
  expect(getList().queryByText('Heading 1')).not.toBeInTheDocument()
})

test('lists only the second level of very many headings', () => {
  render(
    <TableOfContents t={t} headings={someHeadings(...Array.from({ length: 80 }, (_, index) => 2 + (index % 2)))} />,
  )
  expect(getList().getAllByRole('link')).toHaveLength(40)
})

test('lists very many headings of the third level if there are no others', () => {
  render(<TableOfContents t={t} headings={someHeadings(...Array.from({ length: 80 }, () => 3))} />)
  expect(getList().getAllByRole('link')).toHaveLength(80)
})
