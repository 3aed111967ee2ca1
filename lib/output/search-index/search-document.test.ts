import { expect, test } from 'vitest'
import { aPost, aSite } from '@/lib/content/testing/builders'
import { getSearchDocuments } from './search-document'

test('what the search does not show does not change the search document of a post', () => {
  const documents = getSearchDocuments(aSite({ posts: [aPost({ slug: 'x' })] }))
  const featured = aPost({ slug: 'x', featured: true, related: ['y'], markdown: 'Text. <!-- note -->' })
  expect(getSearchDocuments(aSite({ posts: [featured] }))).toEqual(documents)
})

test('another text, title or slug does', () => {
  const toJson = (post: Parameters<typeof aPost>[0]) =>
    JSON.stringify(getSearchDocuments(aSite({ posts: [aPost(post)] })))
  const changed = [{ text: 'Other words.' }, { title: 'Another title' }, { slug: 'another-slug' }].map(toJson)
  expect(changed).not.toContain(toJson({}))
})
