import { render, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { siteConfig as validSettings } from '@/lib/testing/site-config'
import { SiteHeader } from './site-header'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('links the name of the blog to the home page', () => {
  render(<SiteHeader path="/posts/" />)
  expect(screen.getByRole('link', { name: 'The Test Blog' })).toHaveAttribute('href', '/')
})

test('has the links of the settings, in order', () => {
  render(<SiteHeader path="/about/" />)
  const links = within(screen.getByRole('navigation', { name: 'Site' })).getAllByRole('link')
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Home', '/'],
    ['Posts', '/posts/'],
    ['Topics', '/topics/'],
    ['Postscript', '/post/'],
  ])
})

test.each([
  ['/', 'Home'],
  ['/posts/', 'Posts'],
  ['/topics/', 'Topics'],
])('marks the link to %s as the current page', (path, name) => {
  render(<SiteHeader path={path} />)
  expect(screen.getAllByRole('link', { current: 'page' })).toEqual([screen.getByRole('link', { name })])
})

test.each(['/u\u0308ber/', '/\u00fcber/', '/%C3%BCber/', '/\u00fcber'])(
  'links to %s by its URL, and marks it',
  async (href) => {
    vi.resetModules()
    vi.doMock('@/site.config', () => ({ siteConfig: { ...validSettings, navigation: [{ label: 'About us', href }] } }))
    const { SiteHeader } = await import('./site-header')
    render(<SiteHeader path="/%C3%BCber/" />)
    const link = screen.getByRole('link', { name: 'About us' })
    expect(decodeURI(link.getAttribute('href') ?? '')).toMatch(/^\/\u00fcber\/?$/)
    expect(screen.getAllByRole('link', { current: 'page' })).toEqual([link])
  },
)

test('does not take a page for one below another whose name it begins with', async () => {
  vi.resetModules()
  vi.doMock('@/site.config', () => ({
    siteConfig: { ...validSettings, navigation: [{ label: 'Talk', href: '/talk' }] },
  }))
  const { SiteHeader } = await import('./site-header')
  render(<SiteHeader path="/talks/" />)
  expect(screen.getByRole('link', { name: 'Talk' })).not.toHaveAttribute('aria-current')
})

test('marks only the link to all posts as current on a post', () => {
  render(<SiteHeader path="/posts/a-post/" />)
  expect(screen.getAllByRole('link', { current: true })).toEqual([screen.getByRole('link', { name: 'Posts' })])
})

test('does not mark a page above as the current page', () => {
  render(<SiteHeader path="/posts/a-post/" />)
  expect(screen.queryByRole('link', { current: 'page' })).not.toBeInTheDocument()
})

test('marks no link on a page outside the navigation', () => {
  render(<SiteHeader path="/colophon/" />)
  expect(screen.getAllByRole('link', { current: false })).toEqual(screen.getAllByRole('link'))
})
