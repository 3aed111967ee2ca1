import { fireEvent, getByRole, queryByRole } from '@testing-library/dom'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type FetchResults, SearchBox } from './search-box'
import type { SearchRequest, SearchResponse, SearchResult } from './search-protocol'

const plain = (text: string) => [{ text, isMatch: false }]

function aResult(name: string, { isInSection = false, state = '' } = {}): SearchResult {
  return {
    title: plain(name),
    language: 'en',
    ...(state && { state }),
    page: { href: `#${name}`, excerpt: [] },
    sections: [{ heading: plain('Why'), href: `#${name}-why`, excerpt: [{ text: 'because', isMatch: true }] }],
    isInSection,
  }
}

function aResponse(results: SearchResult[], more: Partial<SearchResponse> = {}): SearchResponse {
  return {
    results,
    total: results.length,
    facets: { topic: [['Hiring', 2]], category: [], year: [] },
    canRefine: false,
    ...more,
  }
}

// Not implemented by jsdom.
beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined
})

afterEach(() => {
  document.body.replaceChildren()
  history.replaceState(null, '', '/')
})

async function searchFor(query: string, fetchResults: FetchResults): Promise<HTMLInputElement> {
  const input = document.createElement('input')
  const box = new SearchBox(input, fetchResults)
  document.body.append(input, box.element)
  input.value = query
  fireEvent.input(input)
  await vi.waitFor(() => expect(status()).not.toBe(''))
  return input
}

const status = () => getByRole(document.body, 'status').textContent
const selected = () => document.querySelector('[aria-selected=true]')?.getAttribute('href')

test('announces the number of results, and highlights the words', async () => {
  await searchFor('why', async () => aResponse([aResult('one'), aResult('two')]))
  expect(status()).toBe('2 results for “why”.')
  expect(document.querySelector('mark')?.textContent).toBe('because')
  expect(getByRole(document.body, 'group', { name: 'one' })).toBeTruthy()
})

test('has no id that a heading of the page can have', async () => {
  await searchFor('why', async () => aResponse([aResult('one')]))
  expect(document.querySelector('[id]:not([id^="site:"])')).toBe(null)
})

test('Enter opens the best result, even a section', async () => {
  const input = await searchFor('why', async () => aResponse([aResult('one', { isInSection: true })]))
  fireEvent.keyDown(input, { key: 'Enter' })
  await vi.waitFor(() => expect(location.hash).toBe('#one-why'))
})

test('keeps the reader’s selection when a better response arrives', async () => {
  let reply: (response: SearchResponse) => void = () => undefined
  const input = await searchFor('why', async ({ isExact }) => {
    if (!isExact) return aResponse([aResult('one'), aResult('two')], { canRefine: true })
    return new Promise((resolve) => {
      reply = resolve
    })
  })
  for (let key = 0; key < 2; key++) fireEvent.keyDown(input, { key: 'ArrowDown' })
  expect(selected()).toBe('#two')
  reply(aResponse([aResult('best'), aResult('one'), aResult('two')]))
  await vi.waitFor(() => expect(document.querySelector('[role=option]')?.getAttribute('href')).toBe('#best'))
  expect(selected()).toBe('#two')
})

test('selects the best result of the better response if the reader has not selected one', async () => {
  await searchFor('why', async ({ isExact }) =>
    isExact ? aResponse([aResult('best'), aResult('one')]) : aResponse([aResult('one')], { canRefine: true }),
  )
  await vi.waitFor(() => expect(selected()).toBe('#best'))
})

test('refines no search that a newer one has replaced', async () => {
  const requests: [query: string, isExact: boolean][] = []
  const replies: ((response: SearchResponse) => void)[] = []
  const input = document.createElement('input')
  const fetchResults: FetchResults = ({ query, isExact = false }) => {
    requests.push([query, isExact])
    return new Promise((resolve) => replies.push(resolve))
  }
  document.body.append(input, new SearchBox(input, fetchResults).element)
  for (const query of ['the', 'the m']) {
    input.value = query
    fireEvent.input(input)
  }
  replies[0]?.(aResponse([aResult('old')], { canRefine: true }))
  await vi.waitFor(() => expect(status()).toContain('“the”'))
  replies[1]?.(aResponse([aResult('new')]))
  await vi.waitFor(() => expect(status()).toContain('“the m”'))
  expect(requests).toEqual([
    ['the', false],
    ['the m', false],
  ])
})

test('does not replace newer results with those of a refinement that comes late', async () => {
  let refine: (response: SearchResponse) => void = () => undefined
  const input = await searchFor('the', async ({ query, isExact }) => {
    if (query !== 'the') return aResponse([aResult('new')])
    if (!isExact) return aResponse([aResult('old')], { canRefine: true })
    return new Promise((resolve) => {
      refine = resolve
    })
  })
  input.value = 'the m'
  fireEvent.input(input)
  await vi.waitFor(() => expect(status()).toContain('“the m”'))
  refine(aResponse([aResult('late')]))
  await new Promise((resolve) => setTimeout(resolve))
  expect(status()).toContain('“the m”')
})

test('does not report the failure of a search after the input is cleared', async () => {
  let fail: (error: Error) => void = () => undefined
  const input = document.createElement('input')
  document.body.append(input, new SearchBox(input, () => new Promise((_, reject) => (fail = reject))).element)
  for (const query of ['why', '']) {
    input.value = query
    fireEvent.input(input)
  }
  fail(new Error('offline'))
  await new Promise((resolve) => setTimeout(resolve))
  expect(status()).toBe('')
})

test('Enter waits for a pending response', async () => {
  let reply: (response: SearchResponse) => void = () => undefined
  const input = document.createElement('input')
  document.body.append(input, new SearchBox(input, () => new Promise((resolve) => (reply = resolve))).element)
  input.value = 'why'
  fireEvent.input(input)
  fireEvent.keyDown(input, { key: 'Enter' })
  reply(aResponse([aResult('late')]))
  await vi.waitFor(() => expect(location.hash).toBe('#late'))
})

test('arrow keys cycle through all results, and the input names the selected one', async () => {
  const input = await searchFor('why', async () => aResponse([aResult('one'), aResult('two')]))
  const selections = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown'].map((key) => {
    fireEvent.keyDown(input, { key })
    const option = document.getElementById(input.getAttribute('aria-activedescendant') ?? '')
    return option?.getAttribute('href')
  })
  expect(selections).toEqual(['#one-why', '#two', '#one-why', '#one', '#two-why', '#one'])
})

test('announces a correction', async () => {
  await searchFor('wyh', async () => aResponse([aResult('one')], { corrected: 'why' }))
  expect(status()).toBe('No results for “wyh”. 1 result for “why”.')
})

test('shows no options if nothing is found', async () => {
  const input = await searchFor('xyz', async () => aResponse([]))
  expect(status()).toBe('No results for “xyz”.')
  expect([input.getAttribute('aria-expanded'), input.getAttribute('aria-activedescendant')]).toEqual(['false', null])
})

test('searches again when a filter is set', async () => {
  const requests: SearchRequest[] = []
  await searchFor('why', async (request) => {
    requests.push(request)
    return aResponse([aResult('one')])
  })
  const select = getByRole(document.body, 'combobox', { name: 'Topic' })
  expect([...select.children].map(({ textContent }) => textContent)).toEqual(['All topics', 'Hiring (2)'])
  fireEvent.change(select, { target: { value: 'Hiring' } })
  await vi.waitFor(() => expect(requests.at(-1)?.filters).toEqual({ topic: 'Hiring' }))
})

test('labels drafts, and explains that readers do not see them', async () => {
  await searchFor('why', async () => aResponse([aResult('one', { state: 'draft' })]))
  expect(getByRole(document.body, 'option', { name: /^one Draft/ })).toBeTruthy()
  expect(document.querySelector<HTMLElement>('.search-note')?.hidden).toBe(false)
})

test('loads more results on demand', async () => {
  const limits: number[] = []
  await searchFor('why', async ({ limit }) => {
    limits.push(limit)
    return aResponse([aResult('one')], { total: 9 })
  })
  fireEvent.click(getByRole(document.body, 'button', { name: 'More results' }))
  expect(limits).toEqual([6, 12])
})

test('offers to try again if the search cannot be loaded', async () => {
  const fetchResults = vi
    .fn<FetchResults>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue(aResponse([aResult('one')]))
  await searchFor('why', fetchResults)
  expect(status()).toMatch(/^Search could not be loaded/)
  fireEvent.click(getByRole(document.body, 'button', { name: 'Try again' }))
  await vi.waitFor(() => expect(selected()).toBe('#one'))
  expect(queryByRole(document.body, 'button', { name: 'Try again' })).toBeNull()
})
