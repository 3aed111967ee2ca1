import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { aPost } from '@/lib/content/testing/builders'
import { SuggestChange } from './suggest-change'

vi.mock('@/site.config', async () => {
  const { siteConfig } = await import('@/lib/testing/site-config')
  return { siteConfig: { ...siteConfig, suggestChanges: { url: 'https://git.example/{path}' } } }
})

test('links to the file of a published post', () => {
  const post = aPost({ slug: 'x' })
  render(<SuggestChange entry={post} />)
  const href = screen.getByRole('link', { name: 'Suggest a change' }).getAttribute('href')
  expect(href).toMatch(/^https:\/\/git\.example\/(.+\/)?content\//)
  expect(href).toContain(post._id)
})

test.each(['draft', 'scheduled'] as const)('a post that is %s has no link', (state) => {
  const { container } = render(<SuggestChange entry={aPost({ state })} />)
  expect(container).toBeEmptyDOMElement()
})
