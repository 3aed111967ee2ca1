import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aPost } from '@/lib/content/testing/builders'
import { Citation } from './citation'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const section = () => screen.getByRole('region', { name: 'Cite or share' })

test('cites the author, title, blog, date and URL of a post', () => {
  render(<Citation post={aPost({ slug: 'x', title: 'The step back' })} />)
  expect(section()).toHaveTextContent(
    'Ada Example, “The step back”, The Test Blog, 4 April 2022. https://blog.example/posts/x/',
  )
})

test('cites a URL with the letters of its script, and links to it as encoded', () => {
  render(<Citation post={aPost({ slug: '日本語の見出し' })} />)
  const link = screen.getByRole('link', { name: 'https://blog.example/posts/日本語の見出し/' })
  expect(link).toHaveAttribute('href', `https://blog.example/posts/${encodeURIComponent('日本語の見出し')}/`)
})

test('cites the canonical URL of a post that first appeared elsewhere', () => {
  render(<Citation post={aPost({ canonicalUrl: 'https://elsewhere.example/x' })} />)
  expect(screen.getByRole('link')).toHaveAttribute('href', 'https://elsewhere.example/x')
})

test('cites the authors of a post, and not the author of the site', () => {
  render(<Citation post={aPost({ authors: [{ name: 'Ben Guest', slug: 'ben' }, { name: 'Cleo' }] })} />)
  expect(section()).toHaveTextContent(/^Cite or share ?Ben Guest and Cleo, “/)
})

test('names the licence of a post, and links to it', () => {
  render(<Citation post={aPost({ license: 'CC-BY-4.0' })} />)
  expect(section()).toHaveTextContent(/Licence: CC BY 4\.0$/)
  const link = screen.getByRole('link', { name: 'CC BY 4.0' })
  expect(link).toHaveAttribute('href', 'https://creativecommons.org/licenses/by/4.0/')
  expect(link).toHaveAttribute('rel', 'license')
})

test('says nothing of a licence where a post has none', () => {
  render(<Citation post={aPost({ license: 'none' })} />)
  expect(section()).not.toHaveTextContent('Licence')
})
