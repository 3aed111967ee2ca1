import { afterEach, expect, test, vi } from 'vitest'
import { defineSearchPage } from './search-page'
import type { SearchRequest } from './search-protocol'

const requests: SearchRequest[] = []
defineSearchPage(async (request) => {
  requests.push(request)
  return undefined
})

afterEach(() => {
  requests.length = 0
  document.body.replaceChildren()
  history.replaceState(null, '', '/')
})

function visit(url: string): HTMLInputElement | null {
  history.replaceState(null, '', url)
  document.body.innerHTML = '<search-page><form action="/search/"><input name="q"></form></search-page>'
  return document.querySelector('input')
}

test('searches for the query in the URL', async () => {
  const input = visit('/search/?q=two+words&topic=Hiring')
  await vi.waitFor(() => expect(input?.value).toBe('two words'))
  expect(requests).toMatchObject([{ query: 'two words', filters: { topic: 'Hiring' } }])
})

test('updates the URL while the reader types', async () => {
  const input = visit('/search/')
  await vi.waitFor(() => expect(input?.getAttribute('role')).toBe('combobox'))
  expect(requests).toEqual([])
  if (input) input.value = 'typed'
  input?.dispatchEvent(new Event('input'))
  await vi.waitFor(() => expect(location.search).toBe('?q=typed'))
})
