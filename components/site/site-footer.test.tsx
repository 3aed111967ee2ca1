import { render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { siteConfig } from '@/lib/config/settings'
import { SiteFooter } from './site-footer'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

afterEach(() => {
  delete siteConfig.analytics
})

test('names the blog and its author', () => {
  render(<SiteFooter />)
  expect(screen.getByRole('contentinfo')).toHaveTextContent(/^The Test Blog by Ada Example\./)
})

test('links the name of the author', () => {
  render(<SiteFooter />)
  expect(screen.getByRole('link', { name: 'Ada Example' })).toHaveAttribute('href', 'https://ada.example')
})

test('does not link an author without a URL', () => {
  vi.spyOn(siteConfig, 'author', 'get').mockReturnValue({ name: 'Ada Example' })
  render(<SiteFooter />)
  expect(screen.getByRole('contentinfo')).toHaveTextContent(/^The Test Blog by Ada Example\./)
  expect(screen.queryByRole('link', { name: 'Ada Example' })).not.toBeInTheDocument()
})

test('names no author if none is set', () => {
  vi.spyOn(siteConfig, 'author', 'get').mockReturnValue(undefined)
  render(<SiteFooter />)
  expect(screen.getByRole('contentinfo')).toHaveTextContent(/^The Test Blog\. /)
})

test('links to the page that explains the feeds', () => {
  render(<SiteFooter />)
  expect(screen.getByRole('link', { name: 'Follow by feed' })).toHaveAttribute('href', '/feeds/')
})

test('says that nothing is tracked', () => {
  render(<SiteFooter />)
  expect(screen.getByRole('contentinfo')).toHaveTextContent('No cookies, no tracking.')
})

test('says that visits are counted if the settings ask for analytics', () => {
  siteConfig.analytics = 'vercel'
  render(<SiteFooter />)
  expect(screen.getByRole('contentinfo')).toHaveTextContent('No cookies; visits are counted, visitors are not tracked.')
})
