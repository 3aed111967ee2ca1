import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { siteConfig } from '@/lib/config/settings'
import { Masthead } from './masthead'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('shows the title, the description and the author of the blog', () => {
  render(<Masthead />)
  expect(screen.getByRole('heading', { level: 1, name: siteConfig.title })).toBeVisible()
  expect(screen.getByText(/What a test needs Written by/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Ada Example' })).toHaveAttribute('href', 'https://ada.example')
})

test('names no author if none is set', () => {
  vi.spyOn(siteConfig, 'author', 'get').mockReturnValue(undefined)
  render(<Masthead />)
  expect(screen.queryByText(/Written by/)).not.toBeInTheDocument()
})
