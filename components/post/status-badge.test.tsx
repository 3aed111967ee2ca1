import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aDate } from '@/lib/content/testing/builders'
import { StatusBadge } from './status-badge'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('shows nothing for a published post', () => {
  const { container } = render(<StatusBadge state="published" publishAt={aDate('2022-04-04')} />)
  expect(container).toBeEmptyDOMElement()
})

test('labels a draft', () => {
  render(<StatusBadge state="draft" publishAt={aDate('2099-01-01')} />)
  expect(screen.getByRole('strong')).toHaveTextContent(/^Draft$/)
})

test('shows when a scheduled post will be published', () => {
  render(<StatusBadge state="scheduled" publishAt={aDate('2099-01-01')} />)
  expect(screen.getByRole('strong')).toHaveTextContent(/^Scheduled for 1 January 2099 at 00:00 UTC$/)
})
