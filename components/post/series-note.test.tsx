import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { t } from '@/lib/language/translate'
import { SeriesNote } from './series-note'

const tea = { slug: 'tea', title: 'Tea' }

test.each([
  [5, 'Part 2 of 5 in the series Tea'],
  [1, 'Part of the series Tea'],
])('shows the position in a series of %d: %s', (count, note) => {
  const { container } = render(<SeriesNote t={t} position={{ of: tea, position: 2, count }} />)
  expect(container).toHaveTextContent(note)
  expect(screen.getByRole('link', { name: 'Tea' })).toHaveAttribute('href', '/series/tea/')
})
