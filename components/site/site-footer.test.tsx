import { render, screen, within } from '@testing-library/react'
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

test('has a second level of links where the settings have one, and no navigation otherwise', () => {
  const { unmount } = render(<SiteFooter />)
  expect(screen.queryByRole('navigation')).not.toBeInTheDocument()
  unmount()
  vi.spyOn(siteConfig, 'navigation', 'get').mockReturnValue([
    { label: 'Posts', href: '/posts/' },
    { label: 'Topics', href: '/topics/', children: [] },
    {
      label: 'About',
      href: '/about/',
      children: [
        { label: 'Talks', href: '/talks/' },
        { label: 'Elsewhere', href: 'https://ada.example' },
      ],
    },
  ])
  render(<SiteFooter />)
  const [group] = within(screen.getByRole('navigation', { name: 'Footer' })).getAllByRole('listitem')
  const links = within(group ?? document.body).getAllByRole('link')
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['About', '/about/'],
    ['Talks', '/talks/'],
    ['Elsewhere', 'https://ada.example'],
  ])
  expect(screen.queryByRole('link', { name: 'Posts' })).not.toBeInTheDocument()
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
