import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aDate } from '@/lib/content/testing/builders'
import { PublicationMark } from './publication-mark'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('a published post carries no mark', () => {
  const { container } = render(<PublicationMark state="published" appears={aDate('2022-04-04')} />)
  expect(container).toBeEmptyDOMElement()
})

test('a draft is marked as one', () => {
  render(<PublicationMark state="draft" appears={aDate('2099-01-01')} />)
  expect(screen.getByRole('strong')).toHaveTextContent(/^Draft$/)
})

test('a scheduled post says when it appears', () => {
  render(<PublicationMark state="scheduled" appears={aDate('2099-01-01')} />)
  expect(screen.getByRole('strong')).toHaveTextContent(/^Scheduled for 1 January 2099$/)
})
