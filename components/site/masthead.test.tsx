import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { siteConfig } from '@/site.config'
import { Masthead } from './masthead'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('the first page says what the blog is called, what it is about and who writes it', () => {
  render(<Masthead />)
  expect(screen.getByRole('heading', { level: 1, name: siteConfig.title })).toBeVisible()
  expect(screen.getByText(/What a test needs Written by/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Ada Example' })).toHaveAttribute('href', 'https://ada.example')
})

test('where no author is set none is named', () => {
  vi.spyOn(siteConfig, 'author', 'get').mockReturnValue(undefined)
  render(<Masthead />)
  expect(screen.queryByText(/Written by/)).not.toBeInTheDocument()
})
