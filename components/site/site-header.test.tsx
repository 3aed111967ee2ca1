import { render, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { SiteHeader } from './site-header'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

test('the blog’s name leads home', () => {
  render(<SiteHeader path="/posts/" />)
  expect(screen.getByRole('link', { name: 'The Test Blog' })).toHaveAttribute('href', '/')
})

test('the navigation has the owner’s links in their order', () => {
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
])('on %s the link to it is the current page', (path, name) => {
  render(<SiteHeader path={path} />)
  expect(screen.getAllByRole('link', { current: 'page' })).toEqual([screen.getByRole('link', { name })])
})

test('on a post the link to all posts is current, and no other', () => {
  render(<SiteHeader path="/posts/a-post/" />)
  expect(screen.getAllByRole('link', { current: true })).toEqual([screen.getByRole('link', { name: 'Posts' })])
})

test('a page above the current one is not the current page', () => {
  render(<SiteHeader path="/posts/a-post/" />)
  expect(screen.queryByRole('link', { current: 'page' })).not.toBeInTheDocument()
})

test('on a page outside the navigation no link is current', () => {
  render(<SiteHeader path="/colophon/" />)
  expect(screen.getAllByRole('link', { current: false })).toEqual(screen.getAllByRole('link'))
})
