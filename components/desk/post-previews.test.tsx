import { render, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aPost } from '@/lib/content/testing/builders'
import { createPreviews } from '@/lib/desk/previews'
import { PostPreviews } from './post-previews'

vi.mock('@/site.config', () => import('@/lib/testing/site-config'))

const getRegion = (name: string) => within(screen.getByRole('region', { name }))

test('shows a text that is too long as it is cut, with its length', () => {
  const post = aPost({ description: 'word '.repeat(40).trim() })
  render(<PostPreviews post={post} previews={createPreviews(post)} />)
  const result = getRegion('Search result')
  expect(result.getByText('The description has 199 characters; about 160 are shown.')).toBeVisible()
  expect(result.getByText('The title has 22 of about 65 characters.')).toBeVisible()
  expect(result.getByText(/^word (word )+word…$/)).toBeVisible()
})

test('says that there is no description', () => {
  const post = aPost({ description: '' })
  render(<PostPreviews post={post} previews={createPreviews(post)} />)
  expect(getRegion('Social preview').getByText('There is no description.')).toBeVisible()
})

test('describes the share card, and says whose image it is', () => {
  const post = aPost({ title: 'Size' })
  render(<PostPreviews post={post} previews={createPreviews(post)} />)
  const card = getRegion('Share card')
  expect(card.getByRole('img', { name: 'Size' })).toHaveAttribute('width', '1200')
  expect(card.getByText(/^Drawn from the title/)).toBeVisible()
})
