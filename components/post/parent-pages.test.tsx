import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { aPage } from '@/lib/content/testing/builders'
import { ParentPages } from './parent-pages'

const talks = aPage({ slug: 'talks', title: 'Talks' })
const french = aPage({ slug: 'talks/paris', title: 'À Paris', language: 'fr' })
const first = aPage({ slug: 'talks/paris/first', title: 'The first' })

test('links to the pages above, each in its language, and tells search engines the whole path', () => {
  const { container } = render(<ParentPages page={first} parents={[talks, french]} />)
  const links = within(screen.getByRole('navigation', { name: 'Breadcrumb' })).getAllByRole('link')
  expect(links.map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('lang')])).toEqual([
    ['Talks', '/talks/', null],
    ['À Paris', '/talks/paris/', 'fr'],
  ])
  const { itemListElement } = JSON.parse(container.querySelector('script')?.textContent ?? '{}')
  expect(itemListElement.map(({ name }: { name: string }) => name)).toEqual(['Talks', 'À Paris', 'The first'])
})

test('shows nothing on a page at the top', () => {
  const { container } = render(<ParentPages page={talks} parents={[]} />)
  expect(container).toBeEmptyDOMElement()
})
